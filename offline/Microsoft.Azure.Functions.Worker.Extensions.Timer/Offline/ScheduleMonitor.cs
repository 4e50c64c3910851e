using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Win32.SafeHandles;

namespace Microsoft.Azure.Functions.Worker.Offline;

/// <summary>
/// Keeps the status of schedules in the data folder, one small file a function. The file stays open and is written over in
/// one call, always at the same length: half a year on a simulated clock has thousands of occurrences.
/// </summary>
internal sealed class ScheduleMonitor(DataFolder data) : IDisposable
{
    private const int Length = 256;

    private readonly Lazy<string> folder = new(() => data.Folder(DataFolder.Host, "timers"));
    private readonly ConcurrentDictionary<string, SafeFileHandle> open = new(StringComparer.Ordinal);

    public ScheduleStatus? Read(string function) => DataFolder.Read<ScheduleStatus>(PathOf(function));

    public void Write(string function, ScheduleStatus status)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(status);
        Span<byte> whole = stackalloc byte[Length];
        whole.Fill((byte)' ');
        json.CopyTo(whole);
        whole[^1] = (byte)'\n';
        RandomAccess.Write(open.GetOrAdd(function, Open), whole, fileOffset: 0);
    }

    public void Dispose()
    {
        foreach (var file in open.Values)
        {
            file.Dispose();
        }
    }

    private SafeFileHandle Open(string function) =>
        File.OpenHandle(PathOf(function), FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite);

    private string PathOf(string function) => Path.Combine(folder.Value, function + ".json");
}
