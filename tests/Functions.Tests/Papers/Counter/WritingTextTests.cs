using MissionReg.Functions.Papers.Counter;

namespace MissionReg.Functions.Tests.Papers.Counter;

public sealed class WritingTextTests
{
    [Fact]
    public void Blanks_with_a_comma_between_them_are_one_rule() =>
        Assert.Equal("Группа: [20]", Lines("Группа: {a}, {b}"));

    [Fact]
    public void Words_of_its_own_begin_a_line_for_a_blank() =>
        Assert.Equal("№ [10] | подписан: [10]", Lines("№ {a}; подписан: {b}"));

    [Fact]
    public void Words_behind_the_last_blank_stay_with_it() =>
        Assert.Equal("Сізден [10] сұраймыз", Lines("Сізден {a} сұраймыз"));

    [Fact]
    public void Nothing_follows_a_long_blank_on_its_line() =>
        Assert.Equal("[90] | № [10]", Lines("{long}, № {a}"));

    [Fact]
    public void Value_that_is_known_is_no_rule_and_keeps_its_braces() =>
        Assert.Equal("ФИО: Ли {a}", Lines("ФИО: {known}"));

    [Fact]
    public void Date_has_gaps_that_do_not_part() =>
        Assert.Equal("«____»\u00A0____________\u00A0______\u00A0г.", WritingPart.Date("«{day}» {month} {year} г.").Text);

    private static string Lines(string text) => string.Join(" | ", WritingText
        .Lines(text, name => name switch
        {
            "long" => WritingPart.Rule(90),
            "known" => WritingPart.Value("Ли {a}"),
            _ => WritingPart.Rule(10),
        })
        .Select(line => string.Join(' ', line.Select(part => part.IsRule ? $"[{part.Room}]" : part.Text))));
}
