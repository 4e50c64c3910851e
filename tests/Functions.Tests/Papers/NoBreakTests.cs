using MissionReg.Functions.Papers;

namespace MissionReg.Functions.Tests.Papers;

public sealed class NoBreakTests
{
    /// <summary>A tilde stands for a no-break space, a bar for a joiner.</summary>
    [Theory]
    [InlineData("№ 1", "№~1")]
    [InlineData("№ ", "№~")]
    [InlineData("№ {number} от", "№~{number} от")]
    [InlineData("А. Б. Иванов пришел", "А.~Б.~Иванов пришел")]
    [InlineData("Иванов А. Б. пришел", "Иванов~А.~Б. пришел")]
    [InlineData("Ә. Өмірұлы", "Ә.~Өмірұлы")]
    [InlineData("до 12 марта 2026 г. включительно", "до 12~марта~2026~г. включительно")]
    [InlineData("«2» марта 2026 года", "«2»~марта~2026~года")]
    [InlineData("2026 жылғы «17» наурыз күні", "2026~жылғы~«17»~наурыз күні")]
    [InlineData("в 2026 году", "в 2026 году")]
    [InlineData("Абай даңғылы, 5-үй, 12-пәтер", "Абай даңғылы, 5-|үй, 12-|пәтер")]
    [InlineData("г. Алматы, ул. Абая, д. 5, кв. 12", "г.~Алматы, ул.~Абая, д.~5, кв.~12")]
    [InlineData("15 кг и 3 экз.", "15~кг и 3~экз.")]
    [InlineData("вызов – 1", "вызов~–~1")]
    [InlineData("– копия", "– копия")]
    [InlineData("слово – слово", "слово~– слово")]
    [InlineData("пункт один. Новое слово", "пункт один. Новое слово")]
    [InlineData("тел. +7 701 000 00 00, +7 7", "тел. +7~701~000~00~00, +7~7")]
    [InlineData("№ ALM-MC-2026-000045", "№~ALM-|MC-|2026-000045")]
    [InlineData("Шымкент-Алматы", "Шымкент-Алматы")]
    [InlineData("жалоба. И вот", "жалоба. И вот")]
    public void What_belongs_together_stays_on_a_line(string text, string bound) =>
        Assert.Equal(bound.Replace('~', '\u00A0').Replace('|', '\u2060'), NoBreak.In(text));

    [Fact]
    public void Binding_twice_is_binding_once()
    {
        var bound = NoBreak.In("г. Алматы, 5-үй, № 7, А. Б. Ли, 12 марта 2026 г. – 3");

        Assert.Equal(bound, NoBreak.In(bound));
    }
}
