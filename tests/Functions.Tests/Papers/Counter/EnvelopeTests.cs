using MissionReg.Core;
using MissionReg.Offline.Tests;

namespace MissionReg.Functions.Tests.Papers.Counter;

public sealed class EnvelopeTests
{
    [ToolFact("pdfinfo")]
    public void Envelope_has_the_size_DL_of_ISO_269()
    {
        var info = PdfTool.Info(Print(PaperCase.Handed()));

        Assert.StartsWith("623.62 x 311.81", info["Page size"], StringComparison.Ordinal);
        Assert.Equal("Конверт, дело № ALM-M-2026-000123", info["Title"]);
    }

    [ToolFact("pdftotext")]
    public void Sender_recipient_and_case_are_named()
    {
        var text = PdfTool.Text(Print(PaperCase.Handed()));

        Assert.Contains("От кого: Управление внутренней политики города Алматы", text, StringComparison.Ordinal);
        Assert.Contains("Кому: Әбдіқадыров Ғалымжан Өмірұлы", text, StringComparison.Ordinal);
        Assert.Contains("Куда: Алматы, Сәтбаев көшесі, 1", text, StringComparison.Ordinal);
        Assert.Contains("ALM-M-2026-000123", text, StringComparison.Ordinal);
        Assert.DoesNotContain("N12345678", text, StringComparison.Ordinal);
    }

    [ToolFact("pdftotext")]
    public void Letter_about_a_group_goes_to_its_head()
    {
        var c = CounterCase.Handed("almaty-2011-group/registration");

        var text = PdfTool.Text(CounterPress.Envelope(c.Open, Language.Ru)!);

        Assert.Contains($"Кому: {c.State.Fields["leaderName"]}", text, StringComparison.Ordinal);
        Assert.Contains($"Куда: {c.State.Fields["homeAddress"]}", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" \n ")]
    public void Without_an_address_there_is_no_envelope(string? address) =>
        Assert.Null(CounterPress.Envelope(CounterCase.Handed("atyrau-2007-missionary/granted", ("address", address)).Open, Language.Kk));

    [ToolFact("pdftotext")]
    public void Address_that_was_written_in_lines_is_one()
    {
        var c = CounterCase.Handed("atyrau-2007-missionary/granted", ("address", "г. Атырау,\r\n  ул. Тихая,\t5"));

        Assert.Contains("Куда: г. Атырау, ул. Тихая, 5", PdfTool.Text(CounterPress.Envelope(c.Open, Language.Ru)!), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(LongNames.All), MemberType = typeof(LongNames))]
    public void Name_and_address_of_any_length_are_whole_and_stay_where_the_post_reads_them(string name)
    {
        var address = name + name[..Math.Min(name.Length, 100)];
        var c = PaperCase.Handed(PaperCase.Application with
        {
            Fields = PaperCase.Application.Fields.SetItem("applicantName", name).SetItem("homeAddress", address),
        });

        var pdf = Print(c);

        Assert.Equal("1", PdfTool.Info(pdf)["Pages"]);
        Assert.Contains(LongNames.Bare(name + "Куда:" + address), LongNames.Bare(PdfTool.Words(pdf).ReplaceLineEndings(" ")), StringComparison.Ordinal);
        var page = Raster.Of(pdf);
        Assert.Null(page.Dark(left: 146, bottom: 40));
        var recipient = page.Dark(top: 40)!.Value;
        Assert.True(recipient is { Left: >= 80, Top: >= 40, Right: <= 205.5, Bottom: <= 95.5 }, $"{recipient}");
    }

    [Fact]
    public void Same_case_gives_the_same_bytes() => Assert.Equal(Print(PaperCase.Handed()), Print(PaperCase.Handed().Certified()));

    private static byte[] Print(PaperCase c) => CounterPress.Envelope(c.Open, Language.Ru)!;
}
