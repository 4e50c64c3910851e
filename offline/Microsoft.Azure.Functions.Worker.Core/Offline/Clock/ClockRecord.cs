using System.Text.Json;
using Microsoft.Win32.SafeHandles;

namespace Microsoft.Azure.Functions.Worker.Offline;

/// <summary>
/// The simulated instant, kept in the data folder: a process that starts again there does not go back in time, even if it was
/// killed on a journey of the clock. The file stays open and is written over in one call, always at the same length: half a
/// year has thousands of instants.
/// </summary>
internal sealed class ClockRecord(DataFolder data) : IDisposable
{
    private const int Length = 64;

    private SafeFileHandle? open;

    private string Path => System.IO.Path.Combine(data.Folder(DataFolder.Host), "clock.json");

    /// <summary>The later of the setting and the record, in the setting's offset.</summary>
    public DateTimeOffset Resume(DateTimeOffset setting) =>
        DataFolder.Read<Entry>(Path) is { } entry && Iso8601Instant.TryParse(entry.Now, out var last) && last > setting
            ? last.ToOffset(setting.Offset)
            : setting;

    /// <summary>One writer at a time.</summary>
    public void Write(DateTimeOffset now)
    {
        open ??= File.OpenHandle(Path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite);
        Span<byte> whole = stackalloc byte[Length];
        whole.Fill((byte)' ');
        JsonSerializer.SerializeToUtf8Bytes(new Entry(Iso8601Instant.Write(now))).CopyTo(whole);
        whole[^1] = (byte)'\n';
        RandomAccess.Write(open, whole, fileOffset: 0);
    }

    public void Dispose() => open?.Dispose();

    private sealed record Entry(string Now);
}
