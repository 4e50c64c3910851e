using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using MissionReg.Core.Journals;
using MissionReg.Core.Json;
using MissionReg.Core.Registers;
using MissionReg.Core.Search;
using MissionReg.Functions.Storage.Cases;
using NodaTime;
using NodaTime.Text;

namespace MissionReg.Functions.Storage.Embedded;

/// <summary>The tables by which cases are found.</summary>
internal static class EmbeddedIndex
{
    public static void Write(SqliteConnection connection, CaseRow row)
    {
        var terms = CaseTerm.Of(row);
        MoveTerms(connection, row.CaseNumber, terms);
        WriteCase(connection, row, EmbeddedTerms.Format(terms));
        if (row.Entry is { } entry)
        {
            WriteEntry(connection, entry);
        }

        foreach (var line in row.Books)
        {
            WriteBook(connection, row, line);
        }
    }

    /// <summary>Most commits change none, so only the difference is written.</summary>
    private static void MoveTerms(SqliteConnection connection, string caseNumber, ImmutableHashSet<CaseTerm> terms)
    {
        var written = Rows.Scalar(connection, "SELECT terms FROM cases WHERE case_number = @0", caseNumber) is string formatted
            ? EmbeddedTerms.Parse(formatted)
            : [];
        foreach (var gone in written.Except(terms))
        {
            Rows.Execute(
                connection, "DELETE FROM terms WHERE place = @0 AND kind = @1 AND term = @2 AND case_number = @3", gone.Place, gone.Kind, gone.Value, caseNumber);
        }

        foreach (var added in terms.Except(written))
        {
            Rows.Execute(connection, "INSERT INTO terms VALUES (@0, @1, @2, @3)", added.Place, added.Kind, added.Value, caseNumber);
        }
    }

    private static void WriteCase(SqliteConnection connection, CaseRow row, string terms) =>
        Rows.Execute(
            connection,
            """
            INSERT INTO cases VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13)
            ON CONFLICT (case_number) DO UPDATE SET
                office = excluded.office, centre = excluded.centre, procedure = excluded.procedure, status = excluded.status, applicant = excluded.applicant,
                folded = excluded.folded, paper_number = excluded.paper_number, received_at = excluded.received_at,
                due = excluded.due, due_on = excluded.due_on, next_wake = excluded.next_wake, terms = excluded.terms,
                verification_code = excluded.verification_code
            """,
            row.CaseNumber,
            row.Office,
            row.Centre,
            row.Procedure,
            row.Status.ToString(),
            row.Applicant,
            FoldedText.OfCase(row),
            row.PaperNumber,
            InstantPattern.ExtendedIso.Format(row.ReceivedAt),
            row.Due,
            Day(row.DueOn),
            row.NextWake?.ToUnixTimeMilliseconds(),
            terms,
            row.VerificationCode);

    private static void WriteEntry(SqliteConnection connection, RegisterEntry entry)
    {
        Rows.Execute(connection, "DELETE FROM register WHERE case_number = @0", entry.CaseNumber);
        Rows.Execute(
            connection,
            "INSERT INTO register VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11)",
            entry.Office,
            KazakhOrder.Key(entry.Name),
            entry.Number,
            entry.CaseNumber,
            entry.Procedure,
            entry.Interrupted?.ToString(),
            Day(entry.ValidUntil),
            FoldedText.OfEntry(entry),
            FoldedText.Of(entry.Denomination),
            FoldedText.Of(entry.Association),
            FoldedText.Of(entry.Region),
            JsonSerializer.Serialize(entry, CoreJson.Options));
    }

    /// <summary>Nothing is written where the line is there as it should be, as it is after most commits.</summary>
    private static void WriteBook(SqliteConnection connection, CaseRow row, BookEntry line) =>
        Rows.Execute(
            connection,
            """
            INSERT INTO books VALUES (@0, @1, @2, @3, @4, @5, @6)
            ON CONFLICT (case_number, book) DO UPDATE SET
                place = excluded.place, day = excluded.day, at = excluded.at, number = excluded.number, procedure = excluded.procedure
            WHERE (place, day, at, number, procedure) IS NOT (excluded.place, excluded.day, excluded.at, excluded.number, excluded.procedure)
            """,
            row.CaseNumber,
            line.Book.ToString(),
            line.Place,
            Day(line.Day),
            line.At.ToUnixTimeTicks(),
            line.Number,
            row.Procedure);

    private static string? Day(LocalDate? day) => day is { } given ? LocalDatePattern.Iso.Format(given) : null;
}
