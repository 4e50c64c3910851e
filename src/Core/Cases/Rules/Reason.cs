namespace MissionReg.Core.Cases.Rules;

/// <summary>What counts as a reason in words.</summary>
internal static class Reason
{
    private const int Shortest = 10;

    public static bool Is(string? words) => words?.Trim().Length >= Shortest;
}
