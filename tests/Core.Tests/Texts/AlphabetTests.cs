using System.Text.Json;
using MissionReg.Core.Seeds;
using MissionReg.Core.Tests.Procedures;

namespace MissionReg.Core.Tests.Texts;

public sealed class AlphabetTests
{
    /// <summary>Names of formats and headers, which have no Kazakh form, and Roman numerals: the groups of disability.</summary>
    private static readonly string[] Intended =
        ["ASCII", "PDF", "JPEG", "PNG", "TIFF", "JSON", "QR", "If", "Match", "Idempotency", "Key", "multipart", "form", "data", "I", "II"];

    public static TheoryData<string> Files =>
    [
        .. ShippedSeeds.Files("seeds/procedures", "*.json"),
        .. ShippedSeeds.Files("seeds/wording", "*.json"),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void No_kazakh_or_russian_text_has_a_latin_word_that_is_not_intended(string file)
    {
        using var seed = JsonDocument.Parse(ShippedSeeds.Read(file));

        var latin = CyrillicTexts(seed.RootElement).SelectMany(MixedScript.LatinWords).Distinct();

        Assert.Empty(latin.Except(Intended));
    }

    [Theory]
    [InlineData("тіркеу", null)]
    [InlineData("тiркеу", "тiркеу")]
    [InlineData("510 «a»", "a")]
    [InlineData("XXI ғасыр", null)]
    [InlineData("PDF және TIFF", null)]
    [InlineData("аты {applicantName} жөні", null)]
    [InlineData("αты", "αты")]
    [InlineData("й и й", null)]
    public void Letters_of_another_alphabet_are_found_in_a_kazakh_text(string text, string? found) =>
        Assert.Equal(found, MixedScript.InCyrillic(text));

    private static IEnumerable<string> CyrillicTexts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(CyrillicTexts),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => property.Name switch
        {
            "kk" or "ru" => Strings(property.Value),
            "order" => [],
            _ => CyrillicTexts(property.Value),
        }),
        _ => [],
    };

    // The months are lists, and the languages of the schemas are objects.
    private static IEnumerable<string> Strings(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Strings),
        _ => [],
    };
}
