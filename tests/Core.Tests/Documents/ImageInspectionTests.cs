using MissionReg.Core.Documents;

namespace MissionReg.Core.Tests.Documents;

public sealed class ImageInspectionTests
{
    private static readonly byte[] Jpeg = Samples.Read("association-registration.jpg");
    private static readonly byte[] Png = Samples.Read("materials-list.png");

    [Fact]
    public void A_picture_followed_by_other_bytes_is_whole()
    {
        Inspecting.Accepts(DocumentFormat.Jpeg, 1, [.. Jpeg, 0, 1, 2]);
        Inspecting.Accepts(DocumentFormat.Png, 1, [.. Png, 0, 1, 2]);
    }

    [Fact]
    public void A_jpeg_without_its_end_is_truncated() => Inspecting.Rejects(DocumentFault.Truncated, Jpeg[..^2]);

    [Fact]
    public void A_jpeg_needs_a_frame_before_its_scan() =>
        Inspecting.Rejects(DocumentFault.Malformed, [0xFF, 0xD8, 0xFF, 0xDA, 0, 2, 1, 2, 3, 0xFF, 0xD9]);

    [Fact]
    public void A_jpeg_without_a_scan_is_malformed() =>
        Inspecting.Rejects(DocumentFault.Malformed, [0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0, 0xFF, 0xD9]);

    [Fact]
    public void A_jpeg_with_fill_bytes_and_restarts_is_accepted() =>
        Inspecting.Accepts(DocumentFormat.Jpeg, 1,
        [
            0xFF, 0xD8, 0xFF, 0xFF, 0xFF, 0xC0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0,
            0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56, 0xFF, 0xD9,
        ]);

    [Fact]
    public void A_jpeg_without_width_is_malformed() =>
        Inspecting.Rejects(DocumentFault.Malformed,
            [0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 0, 1, 0, 0, 1, 1, 0x11, 0, 0xFF, 0xDA, 0, 2, 1, 0xFF, 0xD9]);

    [Fact]
    public void A_png_without_its_end_is_truncated() => Inspecting.Rejects(DocumentFault.Truncated, Png[..^12]);

    [Fact]
    public void A_png_that_does_not_begin_with_its_header_is_malformed()
    {
        var png = (byte[])Png.Clone();
        "IDAT"u8.CopyTo(png.AsSpan(12));
        Inspecting.Rejects(DocumentFault.Malformed, png);
    }

    [Fact]
    public void A_png_without_height_is_malformed()
    {
        var png = (byte[])Png.Clone();
        png.AsSpan(20, 4).Clear();
        Inspecting.Rejects(DocumentFault.Malformed, png);
    }

    [Fact]
    public void A_png_chunk_longer_than_the_file_is_truncated()
    {
        var png = (byte[])Png.Clone();
        png[33] = 0x7F;
        Inspecting.Rejects(DocumentFault.Truncated, png);
    }
}
