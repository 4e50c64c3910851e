namespace MissionReg.Functions.Storage.Embedded;

/// <summary>
/// Keeps a migration and services on the same data folder apart. Services share it. The file says nothing by being there; it is
/// the operating system that lets go of it when a process ends, however it ends.
/// </summary>
internal static class DataFolderLock
{
    private const string Name = "in-use";

    /// <summary>ERROR_SHARING_VIOLATION as an HRESULT, or EWOULDBLOCK, which .NET gives as it is.</summary>
    private static readonly int Held = OperatingSystem.IsWindows() ? unchecked((int)0x80070020) : OperatingSystem.IsMacOS() ? 35 : 11;

    /// <returns><see langword="null"/> if a migration is at work.</returns>
    public static IDisposable? Share(string folder) => Take(folder, FileAccess.Read, FileShare.Read);

    /// <returns><see langword="null"/> if a service or another migration is at work.</returns>
    public static IDisposable? Alone(string folder) => Take(folder, FileAccess.ReadWrite, FileShare.None);

    /// <summary>Whether a file could not be opened because another process holds it, and not because of the disk.</summary>
    public static bool IsHeld(IOException refused) => refused.HResult == Held;

    private static FileStream? Take(string folder, FileAccess access, FileShare share)
    {
        var file = Path.Combine(Directory.CreateDirectory(folder).FullName, Name);
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, access, share);
        }
        catch (IOException e) when (IsHeld(e))
        {
            return null;
        }
    }
}
