using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace MissionReg.Functions.Storage.Documents;

/// <summary>
/// Makes the names in a folder survive a loss of power. A file that was flushed is not yet findable: its name lives in
/// the folder, which is flushed by itself on Unix (fsync(2)); NTFS journals names and knows no such call.
/// </summary>
internal static class DurableFolder
{
    private const int ReadOnly = 0;

    /// <summary>
    /// Flushes a folder and those above it, <paramref name="root"/> being the last. All of them each time: another call
    /// may have made one and not come to flush it, and flushing what has not changed costs next to nothing.
    /// </summary>
    public static void FlushUpTo(string root, string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        for (var at = folder; at is not null && at.StartsWith(root, StringComparison.Ordinal); at = Path.GetDirectoryName(at))
            Flush(at);
    }

    private static void Flush(string folder)
    {
        // File.OpenHandle refuses folders; RandomAccess does not.
        using var handle = Open(Encoding.UTF8.GetBytes(folder + '\0'), ReadOnly);
        if (handle.IsInvalid)
            throw new IOException($"A folder cannot be opened: {Marshal.GetLastPInvokeErrorMessage()}");
        Disk.Force(handle);
    }

    // Not LibraryImport: what it generates is unsafe code, which this project does without.
    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern SafeFileHandle Open(byte[] path, int flags);
}
