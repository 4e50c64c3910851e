using Microsoft.DurableTask.Worker.Store;

namespace Microsoft.DurableTask.Worker.Engine;

/// <summary>What the file says is to be done: after a start, and after the disk has failed.</summary>
internal sealed class Backlog(Database database, Turns turns, Activities activities, Timetable timetable)
{
    private const int PageSize = 1000;

    public async Task TakeUpAsync()
    {
        await TakeUpMessagesAsync();
        TakeUpActivities();
        await timetable.WakeAsync();
    }

    private async Task TakeUpMessagesAsync()
    {
        var page = Addressees(long.MinValue);
        while (page.Count > 0)
        {
            foreach (var (instance, id) in page)
            {
                if (id is not null)
                {
                    turns.Wake(id);
                }
            }

            await turns.RoomAsync();
            page = Addressees(page[^1].Instance);
        }
    }

    private List<(long Instance, string? Id)> Addressees(long after) =>
        database.Read(connection => InboxReader.Addressees(connection, after, PageSize));

    private void TakeUpActivities()
    {
        var last = 0L;
        do
        {
            var page = database.Read(connection => ActivityReader.After(connection, last, PageSize));
            page.ForEach(activities.Add);
            last = page.Count == PageSize ? page[^1] : 0;
        }
        while (last != 0);
    }
}
