using MissionReg.Functions.Storage.Documents;

namespace MissionReg.Functions.Tests.Storage;

public sealed class DiskTests
{
    private const int Invalid = 22;

    [Fact]
    public void What_cannot_be_forced_to_disk_is_told()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        using var nowhere = File.OpenHandle("/dev/null", FileMode.Open, FileAccess.Write);

        // It keeps the same error to itself; the day it does not, Disk can go.
        RandomAccess.FlushToDisk(nowhere);
        Assert.Equal(Invalid, Assert.Throws<IOException>(() => Disk.Force(nowhere)).HResult);
    }

    [Fact]
    public void A_file_that_is_forced_to_disk_holds_what_was_written()
    {
        var name = Path.GetTempFileName();
        try
        {
            using var file = new FileStream(name, FileMode.Open, FileAccess.Write, FileShare.Read);
            file.Write("kept"u8);
            Disk.Force(file);
            using var read = new FileStream(name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            Assert.Equal(4, read.Length);
        }
        finally
        {
            File.Delete(name);
        }
    }
}
