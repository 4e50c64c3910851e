using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using MissionReg.Core.Cases;
using MissionReg.Core.Json;
using MissionReg.Core.Registers;
using MissionReg.Functions.Storage.Cases;
using NodaTime;
using NodaTime.Text;

namespace MissionReg.Functions.Storage.Embedded;

/// <summary>Finds cases and entries of the register.</summary>
internal static class EmbeddedSearch
{
    /// <summary>No word has it, so that every word that goes on from a beginning comes before the beginning followed by it.</summary>
    private const string AfterAll = "\U0010FFFF";

    /// <summary>Of more cases than these it is quicker to go through the list in its order than to gather and sort them.</summary>
    private const int Few = 2000;

    public static CasePage Cases(SqliteConnection connection, CaseQuery query)
    {
        var span = new PageSpan(query.Page, query.PageSize);
        var words = FoldedText.Words(FoldedText.Of(query.Text));
        var lead = Lead(connection, query.Office, CaseTerm.Case, words);
        var rows = Rows.Query(
            connection,
            ReadRow,
            $"""
            SELECT case_number, office, centre, procedure, status, applicant, paper_number, received_at, due, due_on, next_wake FROM cases
            WHERE {(lead is null ? "(office = @0 OR centre = @0)" : Among("(+office = @0 OR +centre = @0)"))}
              AND (@4 IS NULL OR status = @4) AND (@5 IS NULL OR procedure = @5) AND (@6 IS NULL OR due_on <= @6)
              AND {EveryWord("folded", 7)}
            ORDER BY due_on IS NULL, due_on, case_number LIMIT @8 OFFSET @9
            """,
            query.Office,
            CaseTerm.Case,
            lead,
            lead + AfterAll,
            query.Status?.ToString(),
            query.Procedure,
            Day(query.Due),
            JsonSerializer.Serialize(words),
            span.Wanted,
            span.Before);
        var (shown, more) = span.Of(rows);
        return new CasePage(shown, query.Page, more);
    }

    public static RegisterPage Register(SqliteConnection connection, RegisterQuery query)
    {
        var span = new PageSpan(query.Page, query.PageSize);
        var words = FoldedText.Words(FoldedText.Of(query.Text));
        var lead = Lead(connection, query.Office, CaseTerm.Entry, words);
        var entries = Rows.Query(
            connection,
            r => JsonSerializer.Deserialize<RegisterEntry>(r.GetString(0), CoreJson.Options)!,
            $"""
            SELECT entry FROM register
            WHERE {(lead is null ? "office = @0" : Among("+office = @0"))}
              AND (@4 IS NULL OR procedure = @4) AND (@5 IS NULL OR valid_until < @5)
              AND (@6 IS NULL OR @6 = CASE
                WHEN interrupted IN ('{RegistrationStanding.Revoked}', '{RegistrationStanding.Superseded}') THEN interrupted
                WHEN valid_until < @7 THEN '{RegistrationStanding.Expired}'
                ELSE coalesce(interrupted, '{RegistrationStanding.InForce}') END)
              AND {EveryWord("folded", 8)} AND {EveryWord("denomination", 9)} AND {EveryWord("association", 10)} AND {EveryWord("region", 11)}
            ORDER BY sort_key, number LIMIT @12 OFFSET @13
            """,
            query.Office,
            CaseTerm.Entry,
            lead,
            lead + AfterAll,
            query.Procedure,
            Day(query.ValidUntilBefore),
            query.Standing?.ToString(),
            Day(query.Today),
            JsonSerializer.Serialize(words),
            Json(query.Denomination),
            Json(query.Association),
            Json(query.Region),
            span.Wanted,
            span.Before);
        var (shown, more) = span.Of(entries);
        return new RegisterPage(shown, query.Page, more);
    }

    public static ImmutableArray<string> OfPerson(SqliteConnection connection, string place, ImmutableArray<PersonKey> keys) =>
    [
        .. Rows.Query(
            connection,
            r => r.GetString(0),
            """
            SELECT DISTINCT t.case_number FROM json_each(@1) k
            JOIN terms t ON t.place = @0 AND t.kind = k.value ->> 'kind' AND t.term = k.value ->> 'term' ORDER BY 1
            """,
            place,
            JsonSerializer.Serialize(keys.Select(k => new { kind = CaseTerm.KindOf(k), term = k.Value }))),
    ];

    public static ImmutableArray<string> Entered(SqliteConnection connection, BookQuery query) =>
    [
        .. Rows.Query(
            connection,
            r => r.GetString(0),
            """
            SELECT case_number FROM books
            WHERE place = @0 AND book = @1 AND day BETWEEN @2 AND @3 AND (@4 IS NULL OR procedure = @4) ORDER BY day, at, number
            """,
            query.Place,
            query.Book.ToString(),
            Day(query.From),
            Day(query.To),
            query.Procedure),
    ];

    /// <summary>The longest word, if it leads to few cases.</summary>
    private static string? Lead(SqliteConnection connection, string place, string kind, ImmutableArray<string> words) =>
        words.MaxBy(word => word.Length) is { } longest
        && (long)Rows.Scalar(
            connection,
            "SELECT count(*) FROM (SELECT 1 FROM terms WHERE place = @0 AND kind = @1 AND term >= @2 AND term < @3 LIMIT @4)",
            place,
            kind,
            longest,
            longest + AfterAll,
            Few + 1)! <= Few
            ? longest
            : null;

    /// <summary>The cases that the lead has, and of them those of the place: the plus keeps SQLite from going through all of it.</summary>
    private static string Among(string place) =>
        $"{place} AND case_number IN (SELECT case_number FROM terms WHERE place = @0 AND kind = @1 AND term >= @2 AND term < @3)";

    private static string EveryWord(string column, int words) => string.Create(
        CultureInfo.InvariantCulture, $"NOT EXISTS (SELECT 1 FROM json_each(@{words}) w WHERE instr({column}, ' ' || w.value) = 0)");

    private static string Json(string? text) => JsonSerializer.Serialize(FoldedText.Words(FoldedText.Of(text)));

    private static string? Day(LocalDate? day) => day is { } given ? LocalDatePattern.Iso.Format(given) : null;

    private static CaseRow ReadRow(SqliteDataReader r) => new(
        r.GetString(0),
        r.GetString(1),
        r.IsDBNull(2) ? null : r.GetString(2),
        r.GetString(3),
        Enum.Parse<CaseStatus>(r.GetString(4)),
        r.GetString(5),
        r.IsDBNull(6) ? null : r.GetString(6),
        InstantPattern.ExtendedIso.Parse(r.GetString(7)).Value,
        r.IsDBNull(8) ? null : r.GetString(8),
        r.IsDBNull(9) ? null : LocalDatePattern.Iso.Parse(r.GetString(9)).Value,
        r.IsDBNull(10) ? null : Instant.FromUnixTimeMilliseconds(r.GetInt64(10)));
}
