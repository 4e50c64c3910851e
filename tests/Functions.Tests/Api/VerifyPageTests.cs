using System.Xml.Linq;
using MissionReg.Core;
using MissionReg.Core.Procedures.Registry;
using MissionReg.Functions.Seeds;
using MissionReg.Functions.Tests.Seeds;
using MissionReg.Functions.Verification;
using NodaTime;

namespace MissionReg.Functions.Tests.Api;

/// <summary>The page on which a paper is checked, as it is written.</summary>
public sealed class VerifyPageTests : IDisposable
{
    private const string Hostile = "\"><script>alert('1')</script>&amp;<b onclick=x>";

    private static readonly SeedBook Shipped = new(SeedFolder.Shipped);

    private readonly SeedFolder _folder = new();

    public static TheoryData<string, Language> Answers()
    {
        var answers = new TheoryData<string, Language>();
        foreach (var standing in (string[])["in-force", "suspended", "revoked", "superseded", "expired", "refusal", "genuine", "unknown"])
        {
            foreach (var language in Enum.GetValues<Language>())
            {
                answers.Add(standing, language);
            }
        }

        return answers;
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Answers))]
    public void Every_standing_is_told_in_words_in_every_language(string standing, Language language)
    {
        var words = Shipped.Shared(SharedWords.Verify);
        var page = Read(new VerifyPage(words, language, "../") { Code = "7K3M", Paper = standing == "unknown" ? null : Paper(standing) });

        var told = words.Label($"standing-{standing}").In(language);
        Assert.EndsWith(told, page.Descendants("h2").First().Value, StringComparison.Ordinal);
        Assert.StartsWith(told, page.Descendants("title").Single().Value, StringComparison.Ordinal);
        Assert.Contains(page.Descendants("p"), p => p.Value == words.Label($"meaning-{standing}").In(language));
        Assert.Equal(language.ToString().ToLowerInvariant(), (string)page.Root!.Attribute("lang")!);
        Assert.Single(page.Descendants("h1"));
        Assert.Equal((string)page.Descendants("label").Single().Attribute("for")!, (string)page.Descendants("input").First().Attribute("id")!);
        Assert.Equal(Enum.GetValues<Language>().Except([language]), page.Descendants("a").Select(a => Enum.Parse<Language>((string)a.Attribute("hreflang")!, ignoreCase: true)));
    }

    [Theory]
    [InlineData("in-force", "№|service|office|signed 16 марта 2026 года|until 31 декабря 2026 года|checked 20 ноября 2026 года")]
    [InlineData("suspended", "№|service|office|signed 16 марта 2026 года|until 31 декабря 2026 года|Приостановлен с 1 сентября 2026 года|checked 20 ноября 2026 года")]
    [InlineData("revoked", "№|service|office|signed 16 марта 2026 года|until 31 декабря 2026 года|Отозван с 1 сентября 2026 года|checked 20 ноября 2026 года")]
    [InlineData("superseded", "№|service|office|signed 16 марта 2026 года|until 31 декабря 2026 года|Заменен с 1 сентября 2026 года|checked 20 ноября 2026 года")]
    [InlineData("refusal", "№|service|office|signed 16 марта 2026 года|checked 20 ноября 2026 года")]
    public void A_paper_is_described_by_what_is_known_of_it(string standing, string expected)
    {
        var page = Read(new VerifyPage(Shipped.Shared(SharedWords.Verify), Language.Ru, "../") { Code = "7K3M", Paper = Paper(standing) });

        var lines = page.Descendants("dt").Zip(page.Descendants("dd"), (name, value) => $"{name.Value} {value.Value}");
        Assert.Equal(
            expected.Replace("№", "Номер документа ALM-MC-2026-000045", StringComparison.Ordinal)
                .Replace("service", "Услуга Учетная регистрация", StringComparison.Ordinal)
                .Replace("office", "Кем выдан Управление", StringComparison.Ordinal)
                .Replace("signed", "Дата подписания", StringComparison.Ordinal)
                .Replace("until", "Последний день действия", StringComparison.Ordinal)
                .Replace("checked", "Дата проверки", StringComparison.Ordinal),
            string.Join('|', lines));
    }

    [Fact]
    public void Kazakh_letters_stay_letters()
    {
        var html = new VerifyPage(Shipped.Shared(SharedWords.Verify), Language.Kk, "../") { Code = "7K3M", Paper = Paper("in-force") }.ToString();
        Assert.Contains("Құжат шынайы және күшінде", html, StringComparison.Ordinal);
        Assert.Contains("2026 жылғы 16 наурыз", html, StringComparison.Ordinal);
        Assert.DoesNotContain("&#", html, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_typed_stays_text_in_the_field_and_in_the_links()
    {
        var page = Read(new VerifyPage(Shipped.Shared(SharedWords.Verify), Language.En, "../") { Code = Hostile[..40] });
        AssertHarmless(page);
        Assert.Equal(Hostile[..40], (string)page.Descendants("input").First().Attribute("value")!);
        Assert.All(page.Descendants("a"), a => Assert.StartsWith($"../verify?code={Uri.EscapeDataString(Hostile[..40])}&lang=", (string)a.Attribute("href")!, StringComparison.Ordinal));
    }

    [Fact]
    public void Words_and_names_with_markup_stay_text()
    {
        const string hostile = "\"><b id='1'>&amp;";
        _folder.Write("wording/verify.json", json =>
        {
            foreach (var label in json["labels"]!.AsArray())
            {
                foreach (var language in (string[])["kk", "ru", "en"])
                {
                    label!["text"]![language] = hostile;
                }
            }
        });
        var words = new SeedBook(_folder.Root).Shared(SharedWords.Verify);
        var paper = Paper("in-force") with { Number = Hostile, Service = new(Hostile, Hostile, Hostile), Office = new(Hostile, Hostile, Hostile) };

        var page = Read(new VerifyPage(words, Language.Ru, "../") { Code = "7K3M", Paper = paper });

        AssertHarmless(page);
        Assert.Equal(3, page.Descendants("dd").Count(d => d.Value == Hostile));
        Assert.Equal(hostile, page.Descendants("h1").Single().Value);
    }

    [Fact]
    public void A_code_of_a_megabyte_is_cut()
    {
        var html = new VerifyPage(Shipped.Shared(SharedWords.Verify), Language.Kk, "../") { Code = new string('Ә', 1 << 20) }.ToString();
        Assert.True(html.Length < 20_000);
    }

    [Fact]
    public void Nothing_is_loaded_run_or_styled_from_elsewhere()
    {
        var page = Read(new VerifyPage(Shipped.Shared(SharedWords.Verify), Language.Kk, "../") { Code = "7K3M", Paper = Paper("revoked") });
        AssertHarmless(page);
        Assert.DoesNotContain("url(", page.Descendants("style").Single().Value, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", page.Descendants("style").Single().Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../", "../verify")]
    [InlineData("../../", "../../verify")]
    [InlineData("", "verify")]
    public void The_form_leads_to_the_page_from_wherever_it_is_shown(string root, string action) =>
        Assert.Equal(action, (string)Read(new VerifyPage(Shipped.Shared(SharedWords.Verify), Language.Kk, root)).Descendants("form").Single().Attribute("action")!);

    private static void AssertHarmless(XDocument page)
    {
        string[] known = ["html", "head", "meta", "title", "style", "body", "div", "p", "a", "b", "h1", "h2", "span", "dl", "dt", "dd", "form", "label", "input", "button"];
        Assert.All(page.Descendants(), e => Assert.Contains(e.Name.LocalName, known));
        Assert.All(page.Descendants().Attributes(), a => Assert.DoesNotMatch("^(on.*|src|style)$", a.Name.LocalName));
    }

    /// <summary>The page is well-formed, so that no browser has to guess.</summary>
    private static XDocument Read(VerifyPage page) => XDocument.Parse(page.ToString());

    private static CheckedPaper Paper(string standing) => new(
        "ALM-MC-2026-000045",
        standing,
        new("Есептік тіркеу", "Учетная регистрация", "Registration"),
        new("Басқарма", "Управление", "Office"),
        new LocalDate(2026, 3, 16),
        standing == "refusal" ? null : new LocalDate(2026, 12, 31),
        standing is "suspended" or "revoked" or "superseded" ? new LocalDate(2026, 9, 1) : null,
        new LocalDate(2026, 11, 20));
}
