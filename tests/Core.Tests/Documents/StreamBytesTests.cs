using System.IO.Compression;
using MissionReg.Core.Documents;
using MissionReg.Core.Documents.Pdf;

namespace MissionReg.Core.Tests.Documents;

public sealed class StreamBytesTests
{
    /// <summary>78 20: deflate, and a preset dictionary that nobody has (RFC 1950 §2.2); zlib reports it in another way than broken data.</summary>
    [Theory]
    [InlineData(0x78, 0x20)]
    [InlineData(0x78, 0x9c)]
    public void Compression_that_cannot_be_undone_ends_the_bytes_as_broken(byte method, byte flags)
    {
        var packed = new MemoryStream([method, flags, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]);
        using var bytes = new StreamBytes(new ZLibStream(packed, CompressionMode.Decompress), new WorkBudget(packed.Length));

        Assert.Equal(-1, bytes.Peek());
        Assert.True(bytes.IsBroken);
    }
}
