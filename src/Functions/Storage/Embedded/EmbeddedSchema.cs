namespace MissionReg.Functions.Storage.Embedded;

/// <summary>Tables of the embedded store. Days and instants are ISO 8601 text but for <c>next_wake</c>, in Unix milliseconds.</summary>
internal static class EmbeddedSchema
{
    public const string Sql = """
        CREATE TABLE IF NOT EXISTS events (
            case_number TEXT NOT NULL, sequence INTEGER NOT NULL, at TEXT NOT NULL, command_id TEXT NOT NULL,
            actor_id TEXT NOT NULL, actor_name TEXT NOT NULL, actor_post TEXT NOT NULL, channel TEXT NOT NULL,
            payload TEXT NOT NULL, previous_hash TEXT NOT NULL, hash TEXT NOT NULL,
            PRIMARY KEY (case_number, sequence)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS cases (
            case_number TEXT PRIMARY KEY, office TEXT NOT NULL, centre TEXT, procedure TEXT NOT NULL, status TEXT NOT NULL,
            applicant TEXT NOT NULL, folded TEXT NOT NULL, paper_number TEXT, received_at TEXT NOT NULL, due TEXT, due_on TEXT, next_wake INTEGER) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS cases_by_wake ON cases (next_wake) WHERE next_wake IS NOT NULL;
        CREATE UNIQUE INDEX IF NOT EXISTS cases_by_paper ON cases (paper_number) WHERE paper_number IS NOT NULL;
        CREATE INDEX IF NOT EXISTS cases_by_due ON cases (office, due_on, case_number);
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
        """ + EmbeddedSeedStore.Tables;
}
