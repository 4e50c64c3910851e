using Microsoft.DurableTask.Worker.Store;

namespace Microsoft.DurableTask.Worker.Engine;

/// <summary>
/// Wakes instances when their timers fall due. Of all timers only the earliest due time is in memory; a moment before, the instances
/// that fall due are read from the file, so that any number of them can go to work at once.
/// </summary>
internal sealed class Timetable : IDisposable
{
    private const int PageSize = 1000;
    private const int MostAhead = 20_000;

    private static readonly TimeSpan LookAhead = TimeSpan.FromSeconds(2);

    private readonly Database _database;
    private readonly Instances _instances;
    private readonly Turns _turns;
    private readonly TimeProvider _clock;
    private readonly Alarm _alarm;

    /// <param name="ring">Called when it is time for <see cref="WakeAsync"/>.</param>
    public Timetable(Database database, Instances instances, Turns turns, TimeProvider clock, Action ring)
    {
        _database = database;
        _instances = instances;
        _turns = turns;
        _clock = clock;
        _alarm = new(clock, ring);
    }

    /// <summary>A timer of this due time is on disk.</summary>
    public void Expect(DateTime due)
    {
        var early = due > DateTime.MinValue + LookAhead ? due - LookAhead : due;
        _alarm.Set(early > _clock.GetUtcNow().UtcDateTime ? early : due);
    }

    /// <summary>Rings if it is time to.</summary>
    /// <returns>Whether it rang.</returns>
    public bool Check() => _alarm.Check();

    /// <summary>Wakes the instances with timers that are due, and reads those that soon will be.</summary>
    public async Task WakeAsync()
    {
        var now = _clock.GetUtcNow().UtcDateTime;
        await ForEachAsync(StoredTimer.First, now, int.MaxValue, _turns.Wake);
        await ForEachAsync(StoredTimer.After(now), now + LookAhead, MostAhead, id => _instances.Find(id));
        if (_database.Read(connection => TimerReader.Next(connection, now)) is { } next)
        {
            Expect(next);
        }
    }

    public void Dispose() => _alarm.Dispose();

    private async Task ForEachAsync(StoredTimer after, DateTime until, int most, Action<string> act)
    {
        for (var count = 0; count < most; count += PageSize)
        {
            var page = _database.Read(connection => TimerReader.Due(connection, after, until, PageSize));
            foreach (var (_, id) in page)
            {
                act(id);
            }

            if (page.Count < PageSize)
            {
                return;
            }

            after = page[^1].Timer;
            await _turns.RoomAsync();
        }
    }
}
