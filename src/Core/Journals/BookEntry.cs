using System.Collections.Immutable;
using MissionReg.Core.Cases;
using NodaTime;

namespace MissionReg.Core.Journals;

/// <summary>Where a case stands in a journal. Once there it stays, whatever becomes of the case.</summary>
/// <param name="Place">The office or centre that keeps the journal.</param>
/// <param name="Day">Local day there.</param>
/// <param name="At">By which the entries of a day follow each other.</param>
/// <param name="Number">Its number in the journal, by which entries of one moment do.</param>
public sealed record BookEntry(Book Book, string Place, LocalDate Day, Instant At, string Number)
{
    /// <param name="centre">Zone of the centre that accepted the case, if one did.</param>
    public static ImmutableArray<BookEntry> Of(CaseState s, DateTimeZone? centre)
    {
        var entries = ImmutableArray.CreateBuilder<BookEntry>();
        if (s.Centre is { } place && centre is not null)
        {
            entries.Add(new BookEntry(Book.Centre, place, s.Receipt.HandedInAt.InZone(centre).Date, s.Receipt.HandedInAt, s.CentreNumber ?? s.Number));
        }

        // What a centre accepted comes in at the office with the courier.
        if (s.TermFrom is { } received)
        {
            entries.Add(new BookEntry(Book.Incoming, s.Office, received, s.EnteredAt[CaseStatus.Submitted], s.Number));
        }

        if (s.Signature is { } signature)
        {
            entries.Add(new BookEntry(Book.Issue, s.Office, signature.On, s.EnteredAt[CaseStatus.Ready], signature.Number));
        }

        return entries.ToImmutable();
    }
}
