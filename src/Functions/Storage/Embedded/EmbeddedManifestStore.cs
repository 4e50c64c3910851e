using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using MissionReg.Core.Calendars;
using MissionReg.Core.Cases;
using MissionReg.Core.Manifests;
using MissionReg.Functions.Storage.Manifests;
using NodaTime;
using NodaTime.Text;

namespace MissionReg.Functions.Storage.Embedded;

/// <summary>The store of manifests on SQLite. Safe for use from many threads.</summary>
public sealed class EmbeddedManifestStore(SqliteDatabase database) : IManifestStore
{
    public Task<ImmutableArray<RecordedEvent>> LoadAsync(string number, CancellationToken cancellationToken) =>
        database.ReadAsync(
            c => EmbeddedEvents.Manifests.Of(c, number),
            cancellationToken);

    public Task<ManifestCommitResult> CommitAsync(ManifestCommitRequest request, CancellationToken cancellationToken) =>
        database.WriteAsync(c => EmbeddedManifestCommit.Run(c, request), cancellationToken);

    public Task<ManifestPage> ListAsync(ManifestQuery query, CancellationToken cancellationToken) =>
        database.ReadAsync(
            c =>
            {
                var span = new PageSpan(query.Page, query.PageSize);
                var (shown, more) = span.Of(Rows.Query(
                    c,
                    ReadRow,
                    """
                    SELECT number, leg, centre, office, status, compiled_at, left_at, cases, open_discrepancies, open, pending,
                        (SELECT json_group_array(case_number) FROM manifest_holds WHERE manifest = number)
                    FROM manifests
                    WHERE (centre = @0 OR office = @0) AND (@1 IS NULL OR leg = @1) AND (@2 IS NULL OR open = @2)
                    ORDER BY compiled_at DESC, number DESC LIMIT @3 OFFSET @4
                    """,
                    query.Place,
                    query.Leg?.ToString(),
                    query.Open is { } open ? (open ? 1 : 0) : (int?)null,
                    span.Wanted,
                    span.Before));
                return new ManifestPage(shown, query.Page, more);
            },
            cancellationToken);

    public Task<ImmutableDictionary<string, string>> OpenOfAsync(ImmutableArray<string> caseNumbers, CancellationToken cancellationToken) =>
        database.ReadAsync(
            c => Rows.Query(
                c,
                r => (Case: r.GetString(0), Manifest: r.GetString(1)),
                "SELECT case_number, manifest FROM manifest_holds WHERE case_number IN (SELECT value FROM json_each(@0))",
                JsonSerializer.Serialize(caseNumbers)).ToImmutableDictionary(held => held.Case, held => held.Manifest),
            cancellationToken);

    public Task<ImmutableArray<string>> PendingAsync(int limit, CancellationToken cancellationToken) =>
        database.ReadAsync(
            c => Rows.Query(
                c, r => r.GetString(0), "SELECT number FROM manifests WHERE pending = 1 ORDER BY compiled_at, number LIMIT @0", limit).ToImmutableArray(),
            cancellationToken);

    public Task<bool> LeftAsync(string centre, Leg leg, Instant after, Instant until, CancellationToken cancellationToken) =>
        database.ReadAsync(
            c => Rows.Scalar(
                c,
                "SELECT 1 FROM manifests WHERE centre = @0 AND leg = @1 AND left_at > @2 AND left_at <= @3 LIMIT 1",
                centre,
                leg.ToString(),
                after.ToUnixTimeMilliseconds(),
                until.ToUnixTimeMilliseconds()) is not null,
            cancellationToken);

    public Task<bool> RecordMissedRunAsync(MissedRun run, CancellationToken cancellationToken) =>
        database.WriteAsync(
            c => Rows.Execute(
                c,
                "INSERT OR IGNORE INTO missed_runs VALUES (@0, @1, @2, @3, @4)",
                run.Centre,
                LocalDatePattern.Iso.Format(run.Day),
                ClockTime.Pattern.Format(run.Time),
                JsonSerializer.Serialize(run.Waiting),
                InstantPattern.ExtendedIso.Format(run.RecordedAt)) == 1,
            cancellationToken);

    public Task<ImmutableArray<MissedRun>> MissedRunsAsync(string centre, LocalDate from, LocalDate to, CancellationToken cancellationToken) =>
        database.ReadAsync(
            c => Rows.Query(
                c,
                ReadRun,
                "SELECT * FROM missed_runs WHERE centre = @0 AND day BETWEEN @1 AND @2 ORDER BY day, time",
                centre,
                LocalDatePattern.Iso.Format(from),
                LocalDatePattern.Iso.Format(to)).ToImmutableArray(),
            cancellationToken);

    private static ManifestRow ReadRow(SqliteDataReader r) => new(
        r.GetString(0),
        Enum.Parse<Leg>(r.GetString(1)),
        r.GetString(2),
        r.GetString(3),
        Enum.Parse<ManifestStatus>(r.GetString(4)),
        Instant.FromUnixTimeMilliseconds(r.GetInt64(5)),
        r.IsDBNull(6) ? null : Instant.FromUnixTimeMilliseconds(r.GetInt64(6)),
        r.GetInt32(7),
        r.GetInt32(8),
        r.GetInt64(9) == 1,
        r.GetInt64(10) == 1,
        JsonSerializer.Deserialize<string[]>(r.GetString(11))!.ToImmutableSortedSet(StringComparer.Ordinal));

    internal static MissedRun ReadRun(SqliteDataReader r) => new(
        r.GetString(0),
        LocalDatePattern.Iso.Parse(r.GetString(1)).Value,
        ClockTime.Pattern.Parse(r.GetString(2)).Value,
        [.. JsonSerializer.Deserialize<string[]>(r.GetString(3))!],
        InstantPattern.ExtendedIso.Parse(r.GetString(4)).Value);
}
