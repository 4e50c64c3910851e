using MissionReg.Functions.Storage.Azure.Tables;

namespace MissionReg.Functions.Tests.Storage.Azure;

public sealed class TextPartsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("абв", "абв")]
    [InlineData("абвг", "абв", "г")]
    [InlineData("абвгде", "абв", "где")]
    [InlineData("аб😀", "аб", "😀")]
    [InlineData("😀😀", "😀", "😀")]
    [InlineData("абв😀", "абв", "😀")]
    public void A_text_is_cut_where_no_character_is_parted(string text, params string[] parts) => Assert.Equal(parts, TextParts.Of(text, 3));

    /// <summary>Nothing can be parted at the end, and cutting there would not end.</summary>
    [Fact]
    public void Half_a_character_at_the_end_stays_there() => Assert.Equal(["аб\uD83D"], TextParts.Of("аб\uD83D", 3));
}
