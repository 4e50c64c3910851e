using MissionReg.Core;
using MissionReg.Core.Documents;
using MissionReg.Functions.Papers.Counter;
using MissionReg.Offline.Tests;
using QRCoder;

namespace MissionReg.Functions.Tests.Papers.Counter;

public sealed class CoverSheetTests
{
    /// <summary>Millimetres from the upper edge between which there is nothing but the code.</summary>
    private const double CodeFrom = 31;

    private const double CodeTo = 126;

    [ToolFact("pdftoppm")]
    public void Printed_code_says_case_and_document_and_is_large_with_quiet_around_it()
    {
        using var code = QRCodeGenerator.GenerateQrCode(
            CoverSheetCode.Write(PaperCase.Number, "association-registration"), QRCodeGenerator.ECCLevel.M);
        var expected = code.ModuleMatrix.Skip(4).SkipLast(4).Select(row => row.Cast<bool>().Skip(4).SkipLast(4).ToArray()).ToArray();

        var page = Raster.Of(CounterPress.CoverSheets(PaperCase.Handed().Open, Language.Ru, "association-registration"));

        var printed = page.Dark(top: CodeFrom, bottom: CodeTo)!.Value;
        Assert.InRange(printed.Right - printed.Left, 60, 95);
        Assert.Equal(printed.Right - printed.Left, printed.Bottom - printed.Top, 0.5);
        var module = (printed.Right - printed.Left) / expected.Length;
        Assert.True(printed.Top - CodeFrom >= module && CodeTo - printed.Bottom >= module);
        Assert.All(expected.Index(), row => Assert.Equal(
            row.Item,
            expected.Select((_, x) => page.IsDark(printed.Left + ((x + 0.5) * module), printed.Top + ((row.Index + 0.5) * module)))));
    }

    [ToolFact("pdftotext")]
    public void Sheet_names_case_and_document_and_no_person()
    {
        var text = PdfTool.Text(CounterPress.CoverSheets(PaperCase.Handed().Open, Language.Ru, "invitation"));

        Assert.Contains("ALM-M-2026-000123", text, StringComparison.Ordinal);
        Assert.Contains("вызов религиозного объединения, зарегистрированного в Республике Казахстан", text, StringComparison.Ordinal);
        Assert.Contains("Управление внутренней политики города Алматы", text, StringComparison.Ordinal);
        Assert.All(PaperCase.Application.Fields.Values, value => Assert.DoesNotContain(value, text, StringComparison.Ordinal));
    }

    [Fact]
    public void Missing_are_those_documents_that_can_be_scanned()
    {
        var incomplete = PaperCase.Application with { Documents = [PaperCase.Scan("invitation")], Items = [], Shown = [], AcceptIncomplete = true };

        Assert.Equal(
            ["association-authority", "association-registration", "materials"],
            CoverSheetPress.Missing(PaperCase.Handed(incomplete).Open).Select(item => item.Id));
        Assert.Empty(CoverSheetPress.Missing(PaperCase.Handed().Open));
    }

    [Fact]
    public void Item_that_the_application_does_not_need_is_none_of_the_case()
    {
        var natural = CounterCase.Handed("moj-2008-address/natural").Open;

        Assert.Equal(["application", "identity-document"], CoverSheetPress.Items(natural).Select(item => item.Id));
    }

    [ToolFact("pdftotext")]
    public void Each_document_has_a_page_of_its_own()
    {
        var pdf = CounterPress.CoverSheets(PaperCase.Handed().Open, Language.Kk, "invitation", "association-authority");

        Assert.Equal("2", PdfTool.Info(pdf)["Pages"]);
        Assert.Contains("шақыруы", PdfTool.Page(pdf, 1), StringComparison.Ordinal);
        Assert.Contains("сенімхат", PdfTool.Page(pdf, 2), StringComparison.OrdinalIgnoreCase);
    }

    [ToolFact("pdfinfo")]
    public void Every_document_of_every_procedure_fits_on_one_page()
    {
        foreach (var c in (Functions.Cases.OpenCase[])
            [
                PaperCase.Handed().Open,
                CounterCase.Handed("almaty-2011-group/registration").Open,
                CounterCase.Handed("astana-2008-missionary/granted").Open,
                CounterCase.Handed("atyrau-2007-missionary/granted").Open,
                CounterCase.Handed("moj-2008-address/legal").Open,
            ])
        {
            string[] ids = [.. CoverSheetPress.Items(c).Select(item => item.Id)];
            Assert.All(CounterPress.PaperLanguages, language =>
                Assert.Equal($"{ids.Length}", PdfTool.Info(CounterPress.CoverSheets(c, language, ids))["Pages"]));
        }
    }

    [Fact]
    public void Same_case_gives_the_same_bytes() => Assert.Equal(
        CounterPress.CoverSheets(PaperCase.Handed().Open, Language.Kk, "invitation"),
        CounterPress.CoverSheets(PaperCase.Handed().Certified().Open, Language.Kk, "invitation"));
}
