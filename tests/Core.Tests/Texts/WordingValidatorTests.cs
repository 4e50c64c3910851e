using System.Text.Json.Nodes;

namespace MissionReg.Core.Tests.Texts;

public sealed class WordingValidatorTests
{
    private const string Certificate = "$.documents[2]";

    [Fact]
    public void A_placeholder_nobody_fills_is_refused() =>
        Refuses(
            w => Text(w, 7)["en"] = "Passport: {passport}",
            $"{Certificate}.lines[7].text.en",
            $"{{passport}} is no placeholder here; {Certificate}.lines[7].text.en: has other placeholders than the Russian text");

    [Fact]
    public void A_placeholder_lost_in_one_language_is_refused() =>
        Refuses(w => Text(w, 7)["kk"] = "Төлқұжат:", $"{Certificate}.lines[7].text.kk", "has other placeholders than the Russian text");

    [Fact]
    public void A_placeholder_in_no_line_is_refused() =>
        Refuses(
            w => w["documents"]![2]!["placeholders"]!.AsArray().Add("sex"),
            $"{Certificate}.placeholders[14]",
            "{sex} is in no line");

    [Fact]
    public void A_stray_brace_is_refused() =>
        Refuses(w => Text(w, 8)["ru"] = "Гражданство: {citizenship}}", $"{Certificate}.lines[8].text.ru", "has a brace that belongs to no placeholder");

    [Fact]
    public void A_label_with_a_blank_is_refused() =>
        Refuses(w => w["labels"]![0]!["text"] = Same("{x}"), "$.labels[0].text.kk", "{x} is no placeholder here");

    [Fact]
    public void A_caption_with_a_blank_is_refused() =>
        Refuses(w => w["documents"]![2]!["lines"]![6]!["caption"] = Same("{x}"), $"{Certificate}.lines[6].caption.kk", "{x} is no placeholder here");

    [Fact]
    public void A_line_given_twice_is_refused() =>
        Refuses(w => w["documents"]![1]!["lines"]![8]!["id"] = "others", "$.documents[1].lines[8].id", "'others' repeats $.documents[1].lines[7].id");

    [Fact]
    public void A_number_out_of_order_is_refused() =>
        Refuses(w => w["documents"]![1]!["lines"]![2]!["number"] = 2, "$.documents[1].lines[2].number", "is 2 where 1 is due");

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(5)]
    public void A_line_that_may_be_left_out_has_a_blank_and_no_number_and_is_printed_once(int line) =>
        Refuses(
            w => w["documents"]![1]!["lines"]![line]!["optional"] = true,
            $"$.documents[1].lines[{line}].optional",
            "is for a line with blanks and without a number that is printed once");

    [Fact]
    public void An_order_that_forgets_a_line_is_refused() =>
        Refuses(w => w["documents"]![2]!["order"]!["kk"]!.AsArray().RemoveAt(5), $"{Certificate}.order.kk", "does not name every line once");

    [Fact]
    public void A_date_of_no_blank_is_refused() =>
        Refuses(w => w["documents"]![2]!["dates"]![0]!["placeholder"] = "signedOn", $"{Certificate}.dates[0].placeholder", "{signedOn} is no placeholder here");

    [Fact]
    public void A_date_without_its_year_is_refused() =>
        Refuses(w => w["documents"]![2]!["dates"]![0]!["pattern"] = Same("{day} {month}"), $"{Certificate}.dates[0].pattern.ru", "lacks the day, the month or the year");

    [Fact]
    public void Months_that_are_not_there_are_refused() =>
        Refuses(w => w["documents"]![2]!["dates"]![0]!["months"] = "long", $"{Certificate}.dates[0].months", "'long' are no month names");

    [Fact]
    public void A_year_of_eleven_months_is_refused() =>
        Refuses(w => w["months"]![0]!["kk"]!.AsArray().RemoveAt(11), "$.months[0].kk", "has fewer than 12 items");

    [Fact]
    public void A_latin_i_in_a_kazakh_line_is_refused() =>
        Refuses(w => Text(w, 11)["kk"] = "Осы куәлiк {validUntil} дейін жарамды.", $"{Certificate}.lines[11].text.kk", "'куәлiк' has letters of another alphabet");

    private static JsonNode Text(JsonNode wording, int line) => wording["documents"]![2]!["lines"]![line]!["text"]!;

    private static JsonObject Same(string text) => new() { ["kk"] = text, ["ru"] = text, ["en"] = text };

    private static void Refuses(Action<JsonNode> spoil, string path, string reason)
    {
        var refused = ShippedTexts.RefusedWording(spoil);
        Assert.Equal((ShippedTexts.WordingFile, path), (refused.File, refused.Path));
        Assert.StartsWith(reason, refused.Reason, StringComparison.Ordinal);
    }
}
