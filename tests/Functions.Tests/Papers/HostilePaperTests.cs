using Microsoft.Extensions.Logging;
using MissionReg.Core.Cases;
using MissionReg.Functions.Cases;
using MissionReg.Functions.Papers;
using MissionReg.Functions.Tests.Api;
using MissionReg.Offline.Tests;

namespace MissionReg.Functions.Tests.Papers;

public sealed class HostilePaperTests
{
    public static TheoryData<string> Names =>
    [
        new string('Ә', 200),
        string.Concat(Enumerable.Repeat("Шестидесятипятилетнийчеловек-", 7))[..200],
        "{association} {{number}} <b>&amp;</b> \\(%s) ../../etc",
        "O’Neill–Смит «Ұлы» ﬁ № § ё Ё",
        "Ұлан\tБек\u200Fқызы",
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void Name_of_any_kind_is_printed_on_every_paper(string name)
    {
        var handed = PaperCase.Handed(PaperCase.With("applicantName", name));

        foreach (var language in (string[])["kk", "ru"])
        {
            Assert.NotEmpty(handed.Receipt(language));
            Assert.NotEmpty(handed.Certified().Outcome(language));
            Assert.NotEmpty(handed.Refused("Сведения неверны.", "incomplete-or-false-information").Outcome(language));
        }
    }

    [ToolFact("pdftotext")]
    public void Two_hundred_letters_without_a_space_all_fit()
    {
        var name = string.Concat(Enumerable.Range(0, 200).Select(i => "ӘғҚңӨұҮһІЖЩ"[i % 11]));

        var certificate = PdfTool.Text(PaperCase.Handed(PaperCase.With("applicantName", name)).Certified().Outcome("kk"));

        Assert.Contains(name, certificate.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [ToolFact("pdftotext")]
    public void Braces_in_a_value_are_not_taken_for_blanks()
    {
        var text = PdfTool.Text(PaperCase.Handed(PaperCase.With("denomination", "{association} {number}")).Certified().Outcome("ru"));

        Assert.Contains("{association} {number}, Объединение «Свет Надежды»", text, StringComparison.Ordinal);
    }

    [ToolFact("pdftotext")]
    public void Character_that_no_font_has_leaves_the_rest_readable()
    {
        var text = PdfTool.Text(PaperCase.Handed(PaperCase.With("applicantName", "Әсел 🕊 Нұр 漢")).Certified().Outcome("kk"));

        Assert.Matches("Әсел .*Нұр", text);
        Assert.Contains("Азаматтығы:", text, StringComparison.Ordinal);
    }

    [ToolFact("pdftotext")]
    public void What_no_font_has_is_seen_on_the_paper_and_logged_once_without_the_name()
    {
        using var log = new LogBook();
        using var factory = LoggerFactory.Create(logging => logging.AddProvider(log));
        var c = PaperCase.Handed(PaperCase.With("applicantName", "Әсел 🕊 Нұр 漢")).Certified();

        var pdf = Press.At(Press.PublicUrl, factory.CreateLogger<PaperPress>()).Print(c.Open, DuePapers.Outcome, "kk");

        Assert.Contains("Әсел ◊ Нұр ◊", PdfTool.Text(pdf), StringComparison.Ordinal);
        var line = Assert.Single(log.Lines);
        Assert.StartsWith(
            "Warning 2 characters of the outcome of ALM-M-2026-000123 are in no font and were replaced: U+6F22 U+1F54A", line, StringComparison.Ordinal);
        Assert.DoesNotContain("Әсел", line, StringComparison.Ordinal);
    }

    [ToolFact("pdftotext")]
    public void Longest_values_of_every_field_are_all_there()
    {
        var fields = PaperCase.Application.Fields.SetItems(
            Press.Seeds.Procedure("almaty-2011-missionary", "2011-07-11.1").Form
                .Where(f => f.Type is Core.Procedures.FieldType.Text && f.MaxLength is > 0)
                .Select(f => KeyValuePair.Create(f.Id, Long(f.Id, f.MaxLength!.Value))));
        var c = PaperCase.Handed(PaperCase.Application with { Fields = fields });

        var certificate = PdfTool.Text(c.Certified().Outcome("ru"));

        Assert.All(
            (string[])["applicantName", "identityNumber", "identityIssuer", "citizenship", "denomination", "association", "territory", "region"],
            id => Assert.Contains($"конец-{id}", certificate, StringComparison.Ordinal));
    }

    [ToolFact("pdftotext")]
    public void Five_hundred_things_are_listed_over_as_many_pages_as_it_takes()
    {
        var items = Enumerable.Range(1, 500).Select(i => new ReceivedItem("materials", $"Кітап №{i}", "қазақша", 1));

        var pdf = PaperCase.Handed(PaperCase.Application with { Items = [.. items] }).Receipt("kk");

        var text = PdfTool.Text(pdf);
        Assert.Contains("Кітап №1 (қазақша) – 1", text, StringComparison.Ordinal);
        Assert.Contains("Кітап №500 (қазақша) – 1", text, StringComparison.Ordinal);
        Assert.Contains("– 500", text, StringComparison.Ordinal);
    }

    private static string Long(string id, int length)
    {
        var end = $"конец-{id}";
        return string.Concat(Enumerable.Repeat("слово ", length))[..(length - end.Length)].TrimEnd() + " " + end;
    }
}
