using System.Collections.Immutable;
using NodaTime;

namespace MissionReg.Core.Deadlines;

/// <summary>When a term ends, and why then.</summary>
/// <param name="DueOn">The last day; what is done on it is in time.</param>
/// <param name="Proof">
/// In order of day, from the day of the event to <paramref name="DueOn"/>. Terms in days list every day once; terms in
/// months list the start, the day the last month ends and, if that day moves, that day again with the reason and every
/// day up to the new one.
/// </param>
public sealed record Deadline(LocalDate DueOn, ImmutableArray<ProofDay> Proof)
{
    /// <summary>Something the date rests on is not vouched for by the calendar, and must be shown so.</summary>
    public bool Unverified => Proof.Any(p => p.Unverified);

    /// <summary>Exclusive: the start of the day after <see cref="DueOn"/> in <paramref name="zone"/>.</summary>
    public Instant EndsAt(DateTimeZone zone) => zone.AtStartOfDay(DueOn.PlusDays(1)).ToInstant();
}
