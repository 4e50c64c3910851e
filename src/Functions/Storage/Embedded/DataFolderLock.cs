namespace MissionReg.Functions.Storage.Embedded;

/// <summary>
/// Keeps a migration and services on the same data folder apart. Services share it. The file says nothing by being there; it is
/// the operating system that lets go of it when a process ends, however it ends.
/// </summary>
internal static class DataFolderLock
{
    private const string Name = "in-use";

    /// <returns><see langword="null"/> if a migration is at work.</returns>
    public static IDisposable? Share(string folder) => Take(folder, FileAccess.Read, FileShare.Read);

    /// <returns><see langword="null"/> if a service or another migration is at work.</returns>
    public static IDisposable? Alone(string folder) => Take(folder, FileAccess.ReadWrite, FileShare.None);

    private static FileStream? Take(string folder, FileAccess access, FileShare share)
    {
        var file = Path.Combine(Directory.CreateDirectory(folder).FullName, Name);
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, access, share);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
