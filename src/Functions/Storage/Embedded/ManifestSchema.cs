namespace MissionReg.Functions.Storage.Embedded;

/// <summary>Tables of the manifests. <c>compiled_at</c> and <c>left_at</c> are in Unix milliseconds; the key of <c>manifest_holds</c> lets no case be held twice.</summary>
internal static class ManifestSchema
{
    public const string Sql = """
        CREATE TABLE IF NOT EXISTS manifest_events (
            manifest TEXT NOT NULL, sequence INTEGER NOT NULL, at TEXT NOT NULL, command_id TEXT NOT NULL,
            actor_id TEXT NOT NULL, actor_name TEXT NOT NULL, actor_post TEXT NOT NULL, channel TEXT NOT NULL,
            payload TEXT NOT NULL, previous_hash TEXT NOT NULL, hash TEXT NOT NULL,
            PRIMARY KEY (manifest, sequence)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS manifests (
            number TEXT PRIMARY KEY, leg TEXT NOT NULL, centre TEXT NOT NULL, office TEXT NOT NULL, status TEXT NOT NULL,
            compiled_at INTEGER NOT NULL, left_at INTEGER, cases INTEGER NOT NULL, open_discrepancies INTEGER NOT NULL,
            open INTEGER NOT NULL, pending INTEGER NOT NULL) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS manifests_by_centre ON manifests (centre, compiled_at DESC);
        CREATE INDEX IF NOT EXISTS manifests_by_office ON manifests (office, compiled_at DESC);
        CREATE INDEX IF NOT EXISTS manifests_pending ON manifests (compiled_at) WHERE pending = 1;
        CREATE TABLE IF NOT EXISTS manifest_holds (case_number TEXT PRIMARY KEY, manifest TEXT NOT NULL) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS manifest_holds_by_manifest ON manifest_holds (manifest);
        CREATE TABLE IF NOT EXISTS missed_runs (
            centre TEXT NOT NULL, day TEXT NOT NULL, time TEXT NOT NULL, waiting TEXT NOT NULL, recorded_at TEXT NOT NULL,
            PRIMARY KEY (centre, day, time)) WITHOUT ROWID;
        """;
}
