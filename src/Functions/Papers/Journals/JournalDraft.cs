using System.Collections.Immutable;
using System.Globalization;
using MissionReg.Core;
using MissionReg.Core.Journals;
using MissionReg.Core.Procedures.Registry;
using MissionReg.Functions.Seeds;
using MissionReg.Functions.Storage.Cases;
using NodaTime;

namespace MissionReg.Functions.Papers.Journals;

/// <summary>A journal while its lines are written, case by case in its order; of a case only the texts are kept.</summary>
internal sealed class JournalDraft
{
    private const string Frame = "journal";

    private readonly SeedBook seeds;
    private readonly BookQuery query;
    private readonly Language language;
    private readonly DateTimeZone zone;
    private readonly JournalForm form;
    private readonly JournalWords words;
    private readonly ImmutableArray<ImmutableArray<string>>.Builder rows = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
    private readonly ImmutableArray<(string Blank, Func<CaseCourse, bool> Counts)> totals;
    private readonly int[] counted;

    /// <summary>What the regulations of these cases call the journal in which the recipient signs.</summary>
    private readonly HashSet<LocalizedText?> names = [];

    /// <param name="zone">Of the place that keeps the journal.</param>
    public JournalDraft(SeedBook seeds, BookQuery query, Language language, DateTimeZone zone)
    {
        (this.seeds, this.query, this.language, this.zone) = (seeds, query, language, zone);
        form = JournalForm.Of(query.Book);
        words = new JournalWords(seeds, seeds.Shared(SharedWords.Journals), language, zone);
        totals = form.Totals;
        counted = new int[totals.Length];
    }

    public void Enter(CaseCourse c)
    {
        var procedure = seeds.Procedure(c.State.Procedure, c.State.ProcedureVersion);
        rows.Add([Number(rows.Count + 1), .. form.Cells(c, procedure, words).Select(JournalWords.Set)]);
        names.Add(procedure.HandOut.Journal);
        foreach (var (i, total) in totals.Index())
        {
            counted[i] += total.Counts(c) ? 1 : 0;
        }
    }

    public JournalSheet Sheet(Instant printedAt)
    {
        var (title, span) = (Title(), Span());
        return new JournalSheet
        {
            Language = language.Tag(),
            CreatedAt = printedAt.InZone(zone).ToDateTimeOffset(),
            Place = words.NameOf(query.Place),
            Title = title,
            Notes = [span, .. Service(), Printed(printedAt.InZone(zone).LocalDateTime)],
            Columns = [.. form.Columns.Select(c => new JournalColumn(words.Label(c.Head), c.Points, c.Share))],
            Rows = rows.ToImmutable(),
            Nothing = words.Label("nothing"),
            Totals = words.Line(form.Document, "totals", [("lines", Number(rows.Count)), .. totals.Select((t, i) => (t.Blank, Number(counted[i])))]),
            Foot = $"{title}. {span}",
        };
    }

    /// <summary>By the regulation's own name of it where there is one for all lines.</summary>
    private string Title() => query.Book is Book.Issue && names is { Count: 1 } && names.First() is { } name
        ? Capital(words.In(name))
        : words.Line(form.Document, "title");

    private string Span()
    {
        var (from, to) = (words.LongDay(Frame, "from", query.From), words.LongDay(Frame, "to", query.To));
        return query.From == query.To ? words.Line(Frame, "day", ("from", from)) : words.Line(Frame, "span", ("from", from), ("to", to));
    }

    private IEnumerable<string> Service() =>
        query.Procedure is { } id && seeds.Versions(id) is [var latest, ..] ? [words.Line(Frame, "service", ("service", words.In(latest.Title)))] : [];

    private string Printed(LocalDateTime at) => words.Line(
        Frame, "printed", ("printedOn", words.LongDay(Frame, "printedOn", at.Date)), ("printedTime", at.ToString("HH:mm", CultureInfo.InvariantCulture)));

    private static string Capital(string text) => string.Concat(text[..1].ToUpperInvariant(), text.AsSpan(1));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
