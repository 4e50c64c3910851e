using System.Diagnostics;

namespace MissionReg.Azurite;

/// <summary>The emulator's npm package, installed beside its lock file when it is not there yet.</summary>
internal static class AzuritePackage
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Azurite");

    public static string Program => Path.Combine(Folder, "node_modules", "azurite", "dist", "src", "azurite.js");

    public static string LeaveWithParent => Path.Combine(Folder, "leave-with-parent.cjs");

    /// <summary>Several test processes may come at once: one installs, the others wait.</summary>
    public static async Task InstallAsync()
    {
        await using var alone = await LockAsync(Path.Combine(Folder, "obj", "npm.lock"));
        if (IsInstalled())
        {
            return;
        }

        using var npm = Process.Start(new ProcessStartInfo("npm", ["ci", "--omit=dev"])
        {
            WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true,
        }) ?? throw new InvalidOperationException("npm does not start");
        var said = await Task.WhenAll(npm.StandardOutput.ReadToEndAsync(), npm.StandardError.ReadToEndAsync());
        await npm.WaitForExitAsync();
        if (npm.ExitCode != 0)
        {
            throw new InvalidOperationException($"npm ci failed in tests/Azurite: {string.Concat(said)}");
        }
    }

    /// <summary>npm writes the list of what it installed last.</summary>
    private static bool IsInstalled()
    {
        var installed = new FileInfo(Path.Combine(Folder, "node_modules", ".package-lock.json"));
        return installed.Exists && installed.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json"));
    }

    private static async Task<FileStream> LockAsync(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(200);
            }
        }
    }
}
