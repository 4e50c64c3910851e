using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using MissionReg.Core.Journals;
using MissionReg.Core.Json;
using MissionReg.Core.Registers;
using MissionReg.Core.Search;
using MissionReg.Functions.Storage.Cases;
using NodaTime;
using NodaTime.Text;

namespace MissionReg.Functions.Storage.Azure.Tables.Cases;

/// <summary>All rows by which a case is found. What one office or centre looks through lies in one partition, so that a commit writes it in one transaction.</summary>
internal static class CaseIndex
{
    /// <summary>Of the layout; another one is brought over by a rebuild.</summary>
    public const int Version = 1;

    public const int Shards = 16;

    /// <summary>Longer keys of names are cut; who reads the register sorts those that begin alike.</summary>
    public const int LongestName = 300;

    private const string Only = "case";

    public static ImmutableArray<IndexRow> Of(CaseFacts facts)
    {
        var row = facts.Row;
        var number = TableKey.Of(row.CaseNumber);
        return
        [
            .. ((string?[])[row.Office, row.Centre]).OfType<string>().Distinct().Select(place => InWorkList(place, row)),
            .. CaseTerm.Of(row).Select(term => new IndexRow(PlaceOf(term.Place), $"{Term(term)}-{number}")),
            .. row.Books.Select(line => new IndexRow(
                PlaceOf(line.Place), $"{Line(line.Book, line.Day)}|{line.At.ToUnixTimeTicks():D20}|{TableKey.Sorted(line.Number)}-{number}", (nameof(row.Procedure), TableKey.Of(row.Procedure)))),
            .. row.Entry is { } entry ? (IndexRow[])[InRegister(entry)] : [],
            .. row.NextWake is { } wake ? (IndexRow[])[new IndexRow(Wakes(TableKey.Shard(row.CaseNumber, Shards)), $"{Wake(wake)}|{number}")] : [],
            .. row.PaperNumber is { } paper ? (IndexRow[])[OfPaper(paper)] : [],
            .. row.VerificationCode is { } code ? (IndexRow[])[OfCode(code)] : [],
            .. facts is { Procedure: { } procedure, ProcedureVersion: { } version }
                ? (IndexRow[])[new IndexRow($"u:{TableKey.Of(procedure)}:{TableKey.Of(version)}", number, (nameof(facts.Procedure), procedure), (nameof(facts.ProcedureVersion), version))]
                : [],
        ];
    }

    public static string PlaceOf(string place) => $"o:{TableKey.Of(place)}";

    /// <summary>Begins the keys of a work list's rows that are due on a day; null for those that are not due.</summary>
    public static string Due(LocalDate? day) => $"w|{(day is { } given ? Day(given) : TableKey.AfterAll)}|";

    /// <summary>Begins the keys of the rows of a journal's day.</summary>
    public static string Line(Book book, LocalDate day) => $"b|{book}|{Day(day)}";

    /// <summary>Begins the keys of the rows of a term. Persons are only looked up whole, so their keys say nothing about them.</summary>
    public static string Term(CaseTerm term) => $"t|{term.Kind}|{(IsWord(term.Kind) ? TableKey.Sorted(term.Value) : TableKey.Hash(term.Value))}";

    /// <summary>Begins the keys of the rows of all words that go on from a beginning.</summary>
    public static string Words(string kind, string beginning) => $"t|{kind}|{TableKey.SortedBeginning(beginning)}";

    public static string Wakes(int shard) => string.Create(CultureInfo.InvariantCulture, $"n:{shard:D2}");

    /// <summary>Begins the keys of the rows of a moment.</summary>
    public static string Wake(Instant at) => at.ToUnixTimeMilliseconds().ToString("D15", CultureInfo.InvariantCulture);

    public static IndexRow OfPaper(string number) => new($"p:{TableKey.Of(number)}", Only);

    public static IndexRow OfCode(string code) => new($"v:{TableKey.Hash(code)}", Only);

    /// <summary>The name by which an entry is sorted, as far as the key has it.</summary>
    public static string SortedName(string name) => TableKey.Hex(KazakhOrder.Key(name), LongestName);

    private static bool IsWord(string kind) => kind is CaseTerm.Case or CaseTerm.Entry;

    private static string Day(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private static IndexRow InWorkList(string place, CaseRow row) => new(
        PlaceOf(place),
        Due(row.DueOn) + TableKey.Of(row.CaseNumber),
        (nameof(row.Status), row.Status.ToString()),
        (nameof(row.Procedure), TableKey.Of(row.Procedure)),
        (ListedCase.Column, ListedCase.Write(row)));

    private static IndexRow InRegister(RegisterEntry entry) => new(
        PlaceOf(entry.Office),
        $"r|{SortedName(entry.Name)}-{TableKey.Sorted(entry.Number)}",
        (nameof(entry.Procedure), TableKey.Of(entry.Procedure)),
        (nameof(entry.ValidUntil), entry.ValidUntil is { } day ? Day(day) : null),
        (ListedCase.Column, JsonSerializer.Serialize(entry, CoreJson.Options)));
}
