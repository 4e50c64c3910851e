namespace Microsoft.Azure.Functions.Worker.Offline;

/// <summary>
/// The last simulated instant, kept in the data folder: a process that starts again there does not go back in time. Written
/// at the end of a clock command only.
/// </summary>
internal sealed class ClockRecord(DataFolder data)
{
    private string Path => System.IO.Path.Combine(data.Folder(DataFolder.Host), "clock.json");

    /// <summary>The later of the setting and the record, in the setting's offset.</summary>
    public DateTimeOffset Resume(DateTimeOffset setting) =>
        DataFolder.Read<Entry>(Path) is { } entry && Iso8601Instant.TryParse(entry.Now, out var last) && last > setting
            ? last.ToOffset(setting.Offset)
            : setting;

    public void Write(DateTimeOffset now) => DataFolder.Replace(Path, new Entry(Iso8601Instant.Write(now)));

    private sealed record Entry(string Now);
}
