using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using MissionReg.Core.Cases;
using MissionReg.Functions.Storage.Embedded;

namespace MissionReg.Functions.Tests.Crash;

/// <summary>The data folder of a service that was killed for the last time.</summary>
internal sealed class WhatIsLeft : IDisposable
{
    private readonly SqliteDatabase database;

    private WhatIsLeft(string data)
    {
        Folder = data;
        database = new SqliteDatabase(Path.Combine(data, "missionreg.db"));
    }

    public string Folder { get; }

    /// <summary>By case number, in its order.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<RecordedEvent>> Cases { get; private set; } = null!;

    public IEnumerable<CaseState> States => Cases.Values.Select(events => CaseEvolution.Fold(events)!);

    public static async Task<WhatIsLeft> ReadAsync(string data)
    {
        var left = new WhatIsLeft(data);
        var store = new EmbeddedCaseStore(left.database);
        var cases = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<RecordedEvent>>(StringComparer.Ordinal);
        foreach (var number in left.Table("SELECT DISTINCT case_number FROM events"))
        {
            cases.Add(number, await store.LoadAsync(number, CancellationToken.None));
        }

        left.Cases = cases.ToImmutable();
        return left;
    }

    /// <summary>Files under a folder with their digests, by their path in it.</summary>
    public ImmutableSortedDictionary<string, string> Files(string folder)
    {
        var root = Path.Combine(Folder, folder);
        return Directory.Exists(root)
            ? Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).ToImmutableSortedDictionary(
                f => Path.GetRelativePath(root, f).Replace(Path.DirectorySeparatorChar, '/'),
                f => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(f))),
                StringComparer.Ordinal)
            : ImmutableSortedDictionary<string, string>.Empty;
    }

    /// <summary>How orchestrations stand, by instance id.</summary>
    public ImmutableSortedDictionary<string, int> Orchestrations()
    {
        var file = Directory.EnumerateFiles(Folder, "*.db", SearchOption.AllDirectories).Single(f => Path.GetFileName(f) != "missionreg.db");
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        return Rows.Query(connection, r => (Id: r.GetString(0), Status: r.GetInt32(1)), "SELECT id, status FROM instances")
            .ToImmutableSortedDictionary(i => i.Id, i => i.Status, StringComparer.Ordinal);
    }

    /// <summary>All that must not depend on whether the service was ever killed, line by line.</summary>
    public string Account() => string.Join('\n', (IEnumerable<string>)
    [
        .. Cases.SelectMany(c => Acts(c.Value)),
        .. Cases.SelectMany(c => System(c.Value).Order(StringComparer.Ordinal)),
        .. Table("SELECT case_number || ' ' || status || ' ' || ifnull(paper_number, '') || ' ' || ifnull(due, '') || ' ' || ifnull(next_wake, '') FROM cases"),
        .. Table("SELECT journal || ' ' || year || ' ' || last FROM journals"),
        .. Table("SELECT key || ' ' || office || ' ' || due_on || ' ' || urgency FROM inbox"),
        .. Table("SELECT id || ' ' || roles FROM accounts"),
        .. Table("SELECT number || ' ' || status || ' ' || open || ' ' || pending FROM manifests"),
        .. Orchestrations().Where(o => Cases.ContainsKey(o.Key)).Select(o => $"{o.Key} {o.Value}"),
    ]);

    public void Dispose() => database.Dispose();

    private List<string> Table(string sql) =>
        [.. database.ReadAsync(c => Rows.Query(c, r => r.GetString(0), sql), CancellationToken.None).Result.Order(StringComparer.Ordinal)];

    /// <summary>What people did, in their order and with all they said.</summary>
    private static IEnumerable<string> Acts(IEnumerable<RecordedEvent> events) => events
        .Where(e => e.Actor.Id != Actor.System.Id)
        .Select(e => $"{e.CaseNumber} {e.At} {e.Actor.Id} {e.Channel} {Said(e)}");

    private static IEnumerable<string> System(IEnumerable<RecordedEvent> events) => events
        .Where(e => e.Actor.Id == Actor.System.Id)
        .Select(e => $"{e.CaseNumber} {e.At} {e.Channel} {Said(e)}");

    /// <summary>Without what is drawn by chance: the code on a certificate, and the digest of papers that carry a code.</summary>
    private static string Said(RecordedEvent e)
    {
        var said = JsonNode.Parse(e.Payload)!.AsObject();
        said.Remove("verificationCode");
        (said["paper"] as JsonObject)?.Remove("sha256");
        return said.ToJsonString(new JsonSerializerOptions { WriteIndented = false });
    }
}
