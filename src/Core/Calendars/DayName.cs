namespace MissionReg.Core.Calendars;

/// <summary>What a day is called, in the languages the service speaks.</summary>
public sealed record DayName(string Kk, string Ru, string En)
{
    public override string ToString() => $"{Kk} / {Ru} / {En}";
}
