using System.Globalization;
using System.Text.RegularExpressions;
using MissionReg.Core.Cases;
using MissionReg.Functions.Cases;
using MissionReg.Offline.Tests;

namespace MissionReg.Functions.Tests.Papers;

/// <summary>What must hold of every paper, whichever procedure and language.</summary>
public sealed class ShippedPapersTests
{
    [ToolFact("qpdf")]
    public void Every_paper_is_a_sound_file_with_all_fonts_embedded()
    {
        Assert.All(ShippedPapers.Printed, paper =>
        {
            Assert.Contains("No syntax or stream encoding errors found", PdfTool.Check(paper.Pdf), StringComparison.Ordinal);
            Assert.All(
                PdfTool.Fonts(paper.Pdf).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2),
                font => Assert.Matches("PTSerif.* yes yes yes ", font));
        });
    }

    [Fact]
    public void Every_paper_comes_out_the_same_twice() => Assert.All(
        ShippedPapers.Printed.Zip(ShippedPapers.Print()), twice => Assert.True(twice.First.Pdf.AsSpan().SequenceEqual(twice.Second.Pdf), twice.First.Name));

    [ToolFact("pdfinfo")]
    public void Every_paper_says_what_it_is_who_made_it_when_and_in_which_language()
    {
        Assert.All(ShippedPapers.Printed, paper =>
        {
            var info = PdfTool.Info(paper.Pdf);
            var c = ShippedPapers.All.First(p => paper.Name.StartsWith(p.Name + "-", StringComparison.Ordinal) && paper.Name.Length - p.Name.Length <= 6).Case;
            Assert.Contains("№", info["Title"], StringComparison.Ordinal);
            Assert.Contains(paper.Name.EndsWith("ru", StringComparison.Ordinal) ? c.Office.Name.Ru : c.Office.Name.Kk, info["Author"], StringComparison.Ordinal);
            Assert.Matches("^2026-03-1[2-7]T", info["CreationDate"]);
            var language = paper.Name.EndsWith("-ru", StringComparison.Ordinal) && !paper.Name.EndsWith("kk-ru", StringComparison.Ordinal) ? "ru" : "kk";
            Assert.Matches($@"/Lang ?\({language}\)", System.Text.Encoding.Latin1.GetString(paper.Pdf));
        });
    }

    [ToolFact("pdftotext")]
    public void Kazakh_letters_of_a_name_can_be_found_in_every_outcome_and_application()
    {
        const string Name = "Әбіш Ғалымжан Қаңтарұлы Өтеген Үкі Һәм Іңір";
        var c = PaperCase.Handed(PaperCase.With("applicantName", Name));
        foreach (var language in (string[])["kk", "ru", "kk-ru"])
        {
            Assert.Contains(Name, PdfTool.Running(c.Print(DuePapers.Application, language)), StringComparison.Ordinal);
            Assert.Contains(Name, PdfTool.Running(c.Certified().Outcome(language)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Hostile_values_in_every_field_spoil_no_paper_of_any_procedure()
    {
        string[] hostile =
        [
            new('Ә', 200), "שלום 🕊 漢字 Ұ\0лан \u202Eгnirts", "Z̸̧̢̛̗͎͔̈a̷l̴g̶o̵", "{number} {{x}} \\(%s) <b>", string.Concat(Enumerable.Repeat("👨‍👩‍👧‍👦", 60)),
        ];
        Assert.All(hostile, value => Assert.All(ShippedPapers.All, shipped =>
        {
            var texts = shipped.Case.Procedure.Form.Where(f => f.Type is Core.Procedures.FieldType.Text).Select(f => f.Id).ToHashSet();
            var c = shipped.Case.Open;
            c = c with { State = c.State with { Fields = c.State.Fields.SetItems(c.State.Fields.Keys.Where(texts.Contains).Select(id => KeyValuePair.Create(id, value))) } };
            Assert.NotEmpty(Press.At(Press.PublicUrl).Print(c, shipped.Paper, "kk"));
        }));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10_000)]
    public void Receipt_lists_however_many_things_there_are(int count)
    {
        var items = Enumerable.Range(1, count).Select(i => new ReceivedItem("materials", $"Кітап {i}", "қазақша", 1));

        var pdf = PaperCase.Handed(PaperCase.Application with { Items = [.. items], AcceptIncomplete = true }).Receipt("kk");

        Assert.Equal(count, Regex.Count(PdfTool.Text(pdf), @"Кітап \d+ \(қазақша\)"));
        Assert.InRange(int.Parse(PdfTool.Info(pdf)["Pages"], CultureInfo.InvariantCulture), count == 0 ? 1 : 200, count == 0 ? 1 : 700);
    }
}
