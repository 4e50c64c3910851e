using MissionReg.Core;
using MissionReg.Core.Seeds;
using MissionReg.Core.Texts;
using MissionReg.Functions.Papers.Counter;
using MissionReg.Offline.Tests;

namespace MissionReg.Functions.Tests.Papers.Counter;

public sealed class BlankApplicationTests
{
    [ToolFact("pdftotext")]
    public void Every_line_of_every_form_is_there_in_its_order_and_every_blank_is_empty()
    {
        foreach (var procedure in CounterPress.Procedures)
        {
            foreach (var language in CounterPress.PaperLanguages)
            {
                var text = LongNames.Bare(PdfTool.Words(CounterPress.Application(procedure, procedure.Offices[0], language)).ReplaceLineEndings(""));
                var at = 0;
                foreach (var line in Press.Seeds.WordingOf(procedure).Document("application").In(language))
                {
                    var words = line.Text.In(language).Split('{')[0];
                    var found = text.IndexOf(LongNames.Bare(words), at, StringComparison.Ordinal);
                    Assert.True(found >= 0, $"{procedure.Id} {language} {line.Id}");
                    at = found;
                }

                Assert.DoesNotContain("{", text, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Every_blank_of_every_form_has_room_to_write()
    {
        foreach (var procedure in CounterPress.Procedures)
        {
            var document = Press.Seeds.WordingOf(procedure).Document("application");
            var lines = new BlankApplication(document, procedure, null, Language.Ru).Lines();

            Assert.All(
                document.Lines.Where(line => Placeholders.In(line.Text.Ru).Any()),
                line => Assert.Contains(lines, blank => blank.Rows.Any(row => row.Any(part => part.Room > 0)) && Begins(blank, line.Text.Ru)));
        }

        static bool Begins(BlankLine blank, string text) =>
            text.Split('{')[0].Trim() is var words && (words.Length == 0 || blank.Text.StartsWith(words, StringComparison.Ordinal));
    }

    [ToolFact("pdftoppm")]
    public void Longer_field_has_more_room()
    {
        var procedure = CounterPress.Procedure("almaty-2011-missionary");
        var lines = new BlankApplication(Press.Seeds.WordingOf(procedure).Document("application"), procedure, null, Language.Ru).Lines();

        Assert.True(Room("Территория") > Room("Адрес"));
        Assert.True(Room("Адрес") > Room("Вероисповедная"));

        int Room(string words) => lines.Single(line => line.Text.StartsWith(words, StringComparison.Ordinal)).Rows.Sum(row => row.Sum(part => part.Room));
    }

    [ToolFact("pdftotext")]
    public void Who_signs_for_an_association_writes_post_signature_and_name_over_their_captions()
    {
        var procedure = CounterPress.Procedure("astana-2008-missionary");
        WordingLine[] lines =
        [
            new() { Id = "title", Text = Same("Заявление") },
            new() { Id = "head", Text = Same("{signatoryPost}"), Caption = Same("(должность)") },
            new() { Id = "signature-blank", Text = Same("(подпись)") },
            new() { Id = "head-name", Text = Same("{signatoryName}"), Caption = Same("(Ф.И.О.)") },
            new() { Id = "seal", Text = Same("М.П.") },
        ];
        var document = Press.Seeds.WordingOf(procedure).Document("application") with { Lines = [.. lines], Order = null };

        var pdf = BlankApplicationPress.Print(document, procedure, null, Language.Ru);

        Assert.Contains("Заявление (должность) (подпись) (Ф.И.О.) М.П.", PdfTool.Text(pdf), StringComparison.Ordinal);

        static LocalizedText Same(string text) => new(text, text, text);
    }

    [ToolFact("pdfinfo")]
    public void Forms_are_one_page_but_for_the_longest()
    {
        foreach (var procedure in CounterPress.Procedures)
        {
            foreach (var language in CounterPress.PaperLanguages)
            {
                var info = PdfTool.Info(CounterPress.Application(procedure, procedure.Offices[0], language));

                Assert.StartsWith("595 x 842", info["Page size"], StringComparison.Ordinal);
                Assert.InRange(int.Parse(info["Pages"], System.Globalization.CultureInfo.InvariantCulture), 1, 2);
            }
        }
    }

    [ToolFact("pdftotext")]
    public void Form_of_a_service_with_many_offices_leaves_the_office_open_until_one_is_named()
    {
        var procedure = CounterPress.Procedure("moj-2008-address");

        Assert.DoesNotContain("Адресное бюро", PdfTool.Text(CounterPress.Application(procedure, null, Language.Ru)), StringComparison.Ordinal);
        Assert.Contains(
            procedure.Offices[1].Name.Ru, PdfTool.Text(CounterPress.Application(procedure, procedure.Offices[1], Language.Ru)), StringComparison.Ordinal);
    }

    [ToolFact("pdfinfo")]
    public void Title_names_the_service_and_the_author_is_the_office_or_the_authority()
    {
        var procedure = CounterPress.Procedure("moj-2008-address");

        var info = PdfTool.Info(CounterPress.Application(procedure, null, Language.Ru));

        Assert.Equal($"Заявление: {procedure.Title.Ru}", info["Title"]);
        Assert.Equal(procedure.Act.Authority.Ru, info["Author"]);
    }

    [ToolFact("pdffonts")]
    public void Every_font_is_embedded_and_readable_as_text() => Assert.All(
        PdfTool.Fonts(CounterPress.Application(CounterPress.Procedures[0], null, Language.Kk)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2),
        font => Assert.Matches("PTSerif.* yes yes yes ", font));

    [Fact]
    public void Same_procedure_gives_the_same_bytes() => Assert.All(CounterPress.Procedures, procedure => Assert.Equal(
        CounterPress.Application(procedure, null, Language.Kk), CounterPress.Application(procedure, null, Language.Kk)));
}
