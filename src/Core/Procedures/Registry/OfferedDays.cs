using NodaTime;
using NodaTime.Text;

namespace MissionReg.Core.Procedures.Registry;

/// <summary>The days on which applications are accepted under a version.</summary>
/// <param name="Until">Inclusive; null while there is no end to it.</param>
public sealed record OfferedDays(LocalDate From, LocalDate? Until)
{
    /// <summary>
    /// Of one version among all the versions of its procedure: until the end it names itself, or until the day before a version
    /// begins that comes in its place.
    /// </summary>
    public static OfferedDays Of(Procedure version, IEnumerable<Procedure> versions)
    {
        var ends = versions
            .Where(other => other.Id == version.Id && other.Offered.Supersedes == version.Version)
            .Select(other => other.Offered.From.PlusDays(-1))
            .ToList();
        if (version.Offered.Until is { } own)
            ends.Add(own);
        return new OfferedDays(version.Offered.From, ends.Count == 0 ? null : ends.Min());
    }

    public bool Contains(LocalDate day) => From <= day && !(Until < day);

    /// <summary>The days that both have; null if there are none.</summary>
    public OfferedDays? Common(OfferedDays other)
    {
        var from = LocalDate.Max(From, other.From);
        var until = Until is { } mine && other.Until is { } theirs ? LocalDate.Min(mine, theirs) : Until ?? other.Until;
        return until < from ? null : new OfferedDays(from, until);
    }

    public override string ToString() =>
        $"from {LocalDatePattern.Iso.Format(From)} {(Until is { } until ? $"until {LocalDatePattern.Iso.Format(until)}" : "on")}";
}
