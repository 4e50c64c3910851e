using System.Runtime.InteropServices;
using System.Text;

namespace MissionReg.Functions.Storage.Documents;

/// <summary>
/// Gives a finished file its name if, and only if, the name is free, in one step. File.Move without overwriting looks
/// first and renames then on Unix: of two moves at once the second would replace the first one's file.
/// </summary>
internal static class FileName
{
    private const int AlreadyExists = 17;
    private const int NoSuchFile = 2;

    /// <returns>False when the name is taken; then nothing was done.</returns>
    /// <exception cref="FileNotFoundException">There is no such file, and the name is free.</exception>
    public static bool TryGive(string aside, string name)
    {
        if (OperatingSystem.IsWindows())
            return TryMove(aside, name);
        if (Link(Encoding.UTF8.GetBytes(aside + '\0'), Encoding.UTF8.GetBytes(name + '\0')) == 0)
            return true;

        return Marshal.GetLastPInvokeError() switch
        {
            AlreadyExists => false,
            NoSuchFile => !File.Exists(name) ? throw new FileNotFoundException("The staged document is gone.") : false,
            _ => throw new IOException($"A document cannot be given its name: {Marshal.GetLastPInvokeErrorMessage()}"),
        };
    }

    private static bool TryMove(string aside, string name)
    {
        try
        {
            File.Move(aside, name, overwrite: false);
            return true;
        }
        catch (IOException) when (File.Exists(name))
        {
            return false;
        }
    }

    [DllImport("libc", EntryPoint = "link", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Link(byte[] existing, byte[] added);
}
