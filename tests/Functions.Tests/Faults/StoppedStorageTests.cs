using System.Collections.Concurrent;
using System.Globalization;
using MissionReg.Azurite;
using MissionReg.Functions.Storage;
using MissionReg.Functions.Storage.Azure.Tables.Cases;
using MissionReg.Functions.Storage.Cases;

namespace MissionReg.Functions.Tests.Faults;

/// <summary>A storage that stops in the middle of the work of several processes, and comes back.</summary>
public sealed class StoppedStorageTests
{
    private const int Writers = 3;
    private const int AcknowledgedBefore = 8;

    private readonly ConcurrentDictionary<string, string> _told = new();
    private readonly ConcurrentBag<string> _asked = [];

    [Fact]
    public async Task Every_key_is_carried_out_once_and_what_was_acknowledged_is_there()
    {
        await using var storage = await AzuriteServer.StartAsync();
        var tables = new FaultyTables(storage.ConnectionString, storage.ConnectionString);
        var shared = await Entries.AnswerAsync(new AzureCaseStore(tables.Open()), Entries.Opening("shared"));
        _told["shared"] = shared;
        _asked.Add("shared");
        for (var round = 0; round < 2; round++)
        {
            var writers = Enumerable.Range(0, Writers).Select(w => WriteAsync(tables, shared, $"{round}-{w}")).ToList();
            await Api.Office.UntilAsync(() => Task.FromResult(_told.Count > (round + 1) * AcknowledgedBefore));
            await storage.StopAsync();
            await Task.WhenAll(writers);
            await storage.RestartAsync();
        }

        var store = new AzureCaseStore(tables.Open());
        var answers = new Dictionary<string, string>();
        foreach (var key in _asked)
        {
            answers[key] = await AskAsync(store, shared, key);
        }

        Assert.True(_told.Count < _asked.Count, "nobody was interrupted");
        Assert.All(_told, told => Assert.Equal(told.Value, answers[told.Key]));
        await Entries.AreWholeAsync(tables, answers);
    }

    /// <summary>Opens cases and adds to the one that all share, in turn, until the storage is gone.</summary>
    private async Task WriteAsync(FaultyTables tables, string shared, string writer)
    {
        var store = new AzureCaseStore(tables.Open());
        for (var n = 0; ; n++)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"{(n % 2 == 0 ? "open" : "add")} {writer}-{n}");
            _asked.Add(key);
            try
            {
                _told[key] = await AskAsync(store, shared, key);
            }
            catch (Exception e) when (StorageFault.Is(e))
            {
                return;
            }
        }
    }

    private static async Task<string> AskAsync(AzureCaseStore store, string shared, string key)
    {
        while (true)
        {
            var request = Entries.Opening(key);
            if (key.StartsWith("add", StringComparison.Ordinal))
            {
                var there = await store.LoadAsync(shared, default);
                request = Entries.Adding(shared, there.Length, there[^1].Hash, key);
            }

            switch (await store.CommitAsync(request, default))
            {
                case CommitResult.Done done:
                    return done.Commit.Answer;
                case CommitResult.Repeated repeated:
                    return repeated.Answer.Body;
            }
        }
    }
}
