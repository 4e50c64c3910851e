namespace Microsoft.Azure.Functions.Worker.Offline;

/// <summary>Keeps the status of schedules in the data folder, one small file a function.</summary>
internal sealed class ScheduleMonitor(DataFolder data)
{
    private readonly Lazy<string> folder = new(() => data.Folder(DataFolder.Host, "timers"));

    public ScheduleStatus? Read(string function) => DataFolder.Read<ScheduleStatus>(PathOf(function));

    public void Write(string function, ScheduleStatus status) => DataFolder.Replace(PathOf(function), status);

    private string PathOf(string function) => Path.Combine(folder.Value, function + ".json");
}
