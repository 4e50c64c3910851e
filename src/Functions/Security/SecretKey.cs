using System.Security.Cryptography;
using MissionReg.Functions.Storage.Documents;

namespace MissionReg.Functions.Security;

/// <summary>The installation's secret, in <c>keys/access</c> under the data folder; drawn on the first start.</summary>
internal static class SecretKey
{
    public static byte[] ReadOrCreate(string dataDirectory)
    {
        var folder = Directory.CreateDirectory(Path.Combine(dataDirectory, "keys")).FullName;
        var file = Path.Combine(folder, "access");
        if (!File.Exists(file))
        {
            // Written aside and moved, so that a crash never leaves half a key that later codes would rest on.
            var draft = file + "." + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using (var stream = new FileStream(draft, options))
            {
                stream.Write(RandomNumberGenerator.GetBytes(32));
                stream.Flush(flushToDisk: true);
            }

            File.Move(draft, file, overwrite: false);
            DurableFolder.FlushUpTo(Path.TrimEndingDirectorySeparator(Path.GetFullPath(dataDirectory)), folder);
        }

        return File.ReadAllBytes(file);
    }
}
