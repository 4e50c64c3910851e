namespace MissionReg.Functions.Storage.Seeds;

/// <summary>A version of a procedure under which cases were accepted.</summary>
/// <param name="Cases">How many; a store may stop counting at <see cref="Many"/>.</param>
public sealed record VersionInUse(string Procedure, string Version, int Cases)
{
    public const int Many = 1000;
}
