using DurableTask.Core.Exceptions;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Worker.History;
using Microsoft.DurableTask.Worker.Store;

namespace Microsoft.DurableTask.Worker.Engine;

/// <summary>What clients may ask for. Each is on disk when its task completes, and no answer rests on what is not.</summary>
internal sealed class Commands(
    Database database, Journal journal, Instances instances, Turns turns, TurnScribe scribe, TimeProvider clock)
{
    private const int PageSize = 1000;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <param name="create">The new instance, of the given key and time.</param>
    /// <param name="isNew">Its id was made for it.</param>
    /// <param name="replaces">Whether a finished one of its id may be replaced.</param>
    /// <exception cref="OrchestrationAlreadyExistsException">One is not.</exception>
    public async Task CreateAsync(Func<long, DateTime, InstanceRow> create, bool isNew, Func<InstanceRow, bool> replaces)
    {
        var now = Now;
        var row = create(database.Numbers.Next(), now);
        var later = row.StartAt > now;
        var live = new LiveInstance(later ? row : row with { StartAt = null }, journal.Epoch) { Touched = true };
        var sender = new ClientSender();
        if (!instances.TryAdd(live, isNew, replaces, out var inTheWay))
        {
            await SettledAsync(inTheWay!);
            throw new OrchestrationAlreadyExistsException($"An Orchestration instance with the ID {row.Id} already exists.");
        }

        if (later)
        {
            lock (live.Gate)
            {
                live.Timers.Add(new(PendingTimer.Start, row.StartAt!.Value));
                scribe.KeepNew(live, sender);
            }
        }
        else
        {
            turns.Deliver(live, new(database.Numbers.Next(), now, new HistoryEvent.Start()) { Sender = sender });
        }

        await sender.Task;
    }

    /// <param name="content">The message, of the given number.</param>
    /// <exception cref="InstanceFinishedException">The instance has finished.</exception>
    /// <returns>False if there is no such instance.</returns>
    public async Task<bool> SendAsync(string id, Func<long, HistoryEvent> content)
    {
        while (instances.Find(id) is { } live)
        {
            var number = database.Numbers.Next();
            var sender = new ClientSender();
            switch (turns.Deliver(live, new(number, Now, content(number)) { Sender = sender }))
            {
                case Reception.Taken:
                    await sender.Task;
                    return true;
                case Reception.Finished:
                    await SettledAsync(live);
                    throw new InstanceFinishedException(id, live.Row.Status);
            }
        }

        return false;
    }

    /// <param name="ids">Those that are missing or have not finished are left out.</param>
    /// <param name="recursive">Their sub-orchestrations go too.</param>
    /// <returns>How many went.</returns>
    public async Task<int> PurgeAsync(IReadOnlyCollection<string> ids, bool recursive)
    {
        if (recursive)
        {
            ids = [.. ids.Concat(ids.SelectMany(id => database.Read(connection => InstanceReader.DescendantsOf(connection, id)))).Distinct()];
        }

        var purged = new List<Task<bool>>();
        foreach (var id in ids)
        {
            if (Purge(id) is { } task)
            {
                purged.Add(task);
            }
        }

        return (await Task.WhenAll(purged)).Length;
    }

    /// <returns>How many went, and whether none is left.</returns>
    public async Task<(int Count, bool Complete)> PurgeAsync(PurgeInstancesFilter filter, bool recursive)
    {
        var began = clock.GetTimestamp();
        var count = 0;
        List<string> page;
        var last = string.Empty;
        do
        {
            var after = last;
            page = await Task.Run(() => database.Read(connection => InstanceReader.Finished(connection, filter, after, PageSize)));
            count += await PurgeAsync(page, recursive);
            last = page.Count == PageSize ? page[^1] : null;
        }
        while (last is not null && !(clock.GetElapsedTime(began) > filter.Timeout));

        return (count, last is null);
    }

    private Task<bool>? Purge(string id)
    {
        if (instances.Find(id) is not { } live)
        {
            return null;
        }

        lock (live.Gate)
        {
            if (live.Gone || live.Purged || !live.Row.IsFinished)
            {
                return null;
            }

            live.Purged = true;
            live.Held++;
            var entry = new PurgeEntry(live, instances);
            journal.Post(entry);
            return entry.Task;
        }
    }

    /// <summary>Completes when all that an instance has done is on disk.</summary>
    private async Task SettledAsync(LiveInstance live)
    {
        var sender = new ClientSender();
        lock (live.Gate)
        {
            if (live.Held == 0)
            {
                return;
            }

            journal.Post(new PulseEntry(live.Epoch, sender));
        }

        await sender.Task;
    }
}
