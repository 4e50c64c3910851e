using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace MissionReg.Functions.Storage.Documents;

/// <summary>
/// Forces files to disk and hears when that fails. On Unix <c>FileStream.Flush(true)</c> and <c>RandomAccess.FlushToDisk</c> keep every
/// error of fsync(2) to themselves: a document would be confirmed that was never written.
/// </summary>
internal static class Disk
{
    private const int Interrupted = 4;

    /// <exception cref="IOException">
    /// It could not be forced; <c>HResult</c> is the system's error. What was written to it is lost: to call again proves nothing, since the
    /// error is told but once.
    /// </exception>
    public static void Force(FileStream file)
    {
        file.Flush();
        Force(file.SafeFileHandle);
    }

    /// <inheritdoc cref="Force(FileStream)"/>
    public static void Force(SafeFileHandle handle)
    {
#pragma warning disable RS0030 // Only Unix keeps errors to itself; macOS needs fcntl(F_FULLFSYNC), which .NET knows.
        if (!OperatingSystem.IsLinux())
        {
            RandomAccess.FlushToDisk(handle);
            return;
        }
#pragma warning restore RS0030

        while (Fsync(handle) != 0)
        {
            var error = Marshal.GetLastPInvokeError();
            if (error != Interrupted)
            {
                throw new IOException($"A file or folder could not be forced to disk: {Marshal.GetLastPInvokeErrorMessage()}", error);
            }
        }
    }

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Fsync(SafeFileHandle handle);
}
