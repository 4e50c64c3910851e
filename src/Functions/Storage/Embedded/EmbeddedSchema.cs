using Microsoft.Data.Sqlite;

namespace MissionReg.Functions.Storage.Embedded;

/// <summary>Tables of the embedded store. Days and instants are ISO 8601 text but for <c>next_wake</c>, in Unix milliseconds, and the order in a journal, in ticks.</summary>
internal static class EmbeddedSchema
{
    /// <summary>Of <see cref="Derived"/>, in <c>user_version</c>; 0 was the layout before there was a register, 1 before there were journals and codes of papers.</summary>
    public const int Version = 2;

    public const string Kept = """
        CREATE TABLE IF NOT EXISTS events (
            case_number TEXT NOT NULL, sequence INTEGER NOT NULL, at TEXT NOT NULL, command_id TEXT NOT NULL,
            actor_id TEXT NOT NULL, actor_name TEXT NOT NULL, actor_post TEXT NOT NULL, channel TEXT NOT NULL,
            payload TEXT NOT NULL, previous_hash TEXT NOT NULL, hash TEXT NOT NULL,
            PRIMARY KEY (case_number, sequence)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS journals (
            journal TEXT NOT NULL, year INTEGER NOT NULL, last INTEGER NOT NULL, PRIMARY KEY (journal, year)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS answers (
            scope TEXT NOT NULL, key TEXT NOT NULL, request_hash TEXT NOT NULL, case_number TEXT NOT NULL, body TEXT NOT NULL,
            PRIMARY KEY (scope, key)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS inbox (
            key TEXT PRIMARY KEY, office TEXT NOT NULL, role TEXT NOT NULL, morning TEXT NOT NULL, case_number TEXT NOT NULL,
            deadline TEXT NOT NULL, due_on TEXT NOT NULL, urgency TEXT NOT NULL) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS inbox_by_office ON inbox (office, morning DESC);
        CREATE TABLE IF NOT EXISTS reads (case_number TEXT NOT NULL, account TEXT NOT NULL, at TEXT NOT NULL);
        CREATE INDEX IF NOT EXISTS reads_by_case ON reads (case_number);
        CREATE TABLE IF NOT EXISTS accounts (
            id TEXT PRIMARY KEY, name TEXT NOT NULL, post TEXT NOT NULL, roles TEXT NOT NULL, office TEXT NOT NULL,
            password_hash TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS sessions (
            token_hash TEXT PRIMARY KEY, account TEXT NOT NULL, expires_at INTEGER NOT NULL) WITHOUT ROWID;
        """;

    /// <summary>
    /// What is derived from the events. <c>terms</c>: the words and keys by which a case is found at a place, an office or a centre.
    /// <c>folded</c> and the rest of what is searched in: folded words with a space before each.
    /// </summary>
    public const string Derived = """
        DROP TABLE IF EXISTS cases;
        DROP TABLE IF EXISTS register;
        DROP TABLE IF EXISTS terms;
        DROP TABLE IF EXISTS books;
        CREATE TABLE cases (
            case_number TEXT PRIMARY KEY, office TEXT NOT NULL, centre TEXT, procedure TEXT NOT NULL, status TEXT NOT NULL,
            applicant TEXT NOT NULL, folded TEXT NOT NULL, paper_number TEXT, received_at TEXT NOT NULL, due TEXT, due_on TEXT,
            next_wake INTEGER, terms TEXT NOT NULL, verification_code TEXT) WITHOUT ROWID;
        CREATE INDEX cases_by_wake ON cases (next_wake) WHERE next_wake IS NOT NULL;
        CREATE UNIQUE INDEX cases_by_paper ON cases (paper_number) WHERE paper_number IS NOT NULL;
        CREATE INDEX cases_by_code ON cases (verification_code) WHERE verification_code IS NOT NULL;
        CREATE INDEX cases_by_due ON cases (office, due_on, case_number);
        CREATE INDEX cases_by_centre ON cases (centre, due_on, case_number) WHERE centre IS NOT NULL;
        CREATE TABLE register (
            office TEXT NOT NULL, sort_key BLOB NOT NULL, number TEXT NOT NULL, case_number TEXT NOT NULL UNIQUE, procedure TEXT NOT NULL,
            interrupted TEXT, valid_until TEXT, folded TEXT NOT NULL, denomination TEXT NOT NULL, association TEXT NOT NULL,
            region TEXT NOT NULL, entry TEXT NOT NULL, PRIMARY KEY (office, sort_key, number)) WITHOUT ROWID;
        CREATE TABLE terms (
            place TEXT NOT NULL, kind TEXT NOT NULL, term TEXT NOT NULL, case_number TEXT NOT NULL,
            PRIMARY KEY (place, kind, term, case_number)) WITHOUT ROWID;
        CREATE TABLE books (
            case_number TEXT NOT NULL, book TEXT NOT NULL, place TEXT NOT NULL, day TEXT NOT NULL, at INTEGER NOT NULL, number TEXT NOT NULL,
            procedure TEXT NOT NULL, PRIMARY KEY (case_number, book)) WITHOUT ROWID;
        CREATE INDEX books_by_day ON books (place, book, day, at, number, procedure, case_number);
        """;

    /// <summary>
    /// Makes the tables that are not there. What an earlier version derived is left for <see cref="EmbeddedRebuild"/>.
    /// </summary>
    public static void Prepare(SqliteConnection connection)
    {
        Rows.Execute(connection, "BEGIN IMMEDIATE");
        Rows.Execute(connection, Kept + ManifestSchema.Sql + EmbeddedSeedStore.Tables);
        if (Rows.Scalar(connection, "SELECT 1 FROM sqlite_master WHERE name = 'cases'") is null)
        {
            Renew(connection);
        }

        Rows.Execute(connection, "COMMIT");
    }

    /// <summary>Empties what is derived, in the layout of this version.</summary>
    public static void Renew(SqliteConnection connection)
    {
        Rows.Execute(connection, Derived);
        Rows.Execute(connection, $"PRAGMA user_version = {Version}");
    }
}
