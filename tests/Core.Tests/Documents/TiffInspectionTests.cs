using MissionReg.Core.Documents;

namespace MissionReg.Core.Tests.Documents;

public sealed class TiffInspectionTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Every_directory_is_a_page_in_either_byte_order(bool littleEndian) =>
        Inspecting.Accepts(DocumentFormat.Tiff, 3, new TiffFile(littleEndian).Page().Page().Page().Write());

    [Fact]
    public void Thumbnails_and_masks_are_no_pages() =>
        Inspecting.Accepts(DocumentFormat.Tiff, 1, new TiffFile(true).Page().Page(subfileType: 1).Page(subfileType: 4).Write());

    [Fact]
    public void A_chain_that_bites_its_tail_is_malformed() =>
        Inspecting.Rejects(DocumentFault.Malformed, new TiffFile(true).Page().Page().Write(lastNext: 8));

    [Fact]
    public void A_next_directory_outside_the_file_is_truncated() =>
        Inspecting.Rejects(DocumentFault.Truncated, new TiffFile(false).Page().Write(lastNext: 1_000_000));

    [Fact]
    public void Pixels_outside_the_file_are_truncated() =>
        Inspecting.Rejects(DocumentFault.Truncated, new TiffFile(true).Page().Write(pixelBytes: 2));

    [Fact]
    public void A_file_without_directories_is_malformed() =>
        Inspecting.Rejects(DocumentFault.Malformed, new TiffFile(true).Write());

    [Fact]
    public void A_file_of_nothing_but_thumbnails_is_malformed() =>
        Inspecting.Rejects(DocumentFault.Malformed, new TiffFile(true).Page(subfileType: 1).Write());
}
