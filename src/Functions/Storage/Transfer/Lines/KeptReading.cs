using NodaTime;
using NodaTime.Text;

namespace MissionReg.Functions.Storage.Transfer.Lines;

/// <summary>A reading of a case by staff.</summary>
/// <param name="Time">1 for the first of that account at that instant, 2 for the second, …</param>
internal sealed record KeptReading(string CaseNumber, string Account, Instant At, int Time)
{
    /// <summary>Counts those that are alike in everything else.</summary>
    public static IEnumerable<KeptReading> Counted(IEnumerable<(string CaseNumber, string Account, Instant At)> readings) =>
        readings.GroupBy(r => r).SelectMany(alike => alike.Select((r, i) => new KeptReading(r.CaseNumber, r.Account, r.At, i + 1)));

    public TransferLine Line() => new($"{CaseNumber} {InstantPattern.ExtendedIso.Format(At)} {Account} {Time}", LineJson.Write(this));
}
