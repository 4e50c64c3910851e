using MissionReg.Core.Documents.Images;

namespace MissionReg.Core.Tests.Documents;

public sealed class PictureSizeTests
{
    private static readonly byte[] Start = [0xFF, 0xD8];
    private static readonly byte[] Comment = [0xFF, 0xFE, 0x00, 0x04, 0xFF, 0xC0];
    private static readonly byte[] Frame = [0xFF, 0xC2, 0x00, 0x0B, 0x08, 0x01, 0x02, 0x03, 0x04, 0x01, 0x01, 0x11, 0x00];

    [Fact]
    public void A_JPEG_has_the_size_of_its_frame_and_not_of_what_looks_like_one() =>
        Assert.Equal((0x0304, 0x0102), PictureSize.Of([.. Start, .. Comment, .. Frame]));

    [Fact]
    public void Fill_bytes_before_a_marker_do_not_matter() =>
        Assert.Equal((0x0304, 0x0102), PictureSize.Of([.. Start, 0xFF, 0xFF, .. Comment, 0xFF, .. Frame]));

    [Fact]
    public void A_JPEG_that_tells_its_height_after_the_scan_has_no_size_yet()
    {
        byte[] later = [.. Frame];
        (later[5], later[6]) = (0, 0);
        Assert.Null(PictureSize.Of([.. Start, .. later]));
    }

    [Fact]
    public void A_PNG_s_size_may_be_as_large_as_its_header_can_say() =>
        Assert.Equal(
            (uint.MaxValue, 2L),
            PictureSize.Of([0x89, .. "PNG\r\n\u001A\n"u8, 0, 0, 0, 13, .. "IHDR"u8, 0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 2]));

    [Theory]
    [MemberData(nameof(Cut))]
    public void What_is_cut_off_before_it_says_has_none(byte[] file) => Assert.Null(PictureSize.Of(file));

    public static TheoryData<byte[]> Cut() =>
    [
        .. Enumerable.Range(0, 8 + 6).Select(n => (byte[])[.. ((byte[])[.. Start, .. Comment, .. Frame]).Take(n)]),
        .. Enumerable.Range(1, 23).Select(n => (byte[])[.. ((byte[])[0x89, .. new byte[23]]).Take(n)]),
    ];
}
