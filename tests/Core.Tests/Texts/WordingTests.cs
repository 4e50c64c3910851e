using MissionReg.Core.Tests.Procedures;
using MissionReg.Core.Texts;
using NodaTime;

namespace MissionReg.Core.Tests.Texts;

public sealed class WordingTests
{
    private static readonly LocalDate SecondOfMarch = new(2026, 3, 2);

    private readonly Wording _wording = ShippedTexts.Wording();

    [Fact]
    public void The_shipped_wording_has_what_the_shipped_procedure_prints() =>
        Assert.Empty(WordingValidator.Validate(_wording, ShippedSeeds.Almaty(), ShippedTexts.WordingFile));

    [Fact]
    public void A_wording_that_lacks_the_outcome_is_told()
    {
        var almaty = ShippedSeeds.Almaty();
        var other = almaty with { Id = "group", Outcome = almaty.Outcome with { Variants = [almaty.Outcome.Variants[0] with { Form = "note" }] } };

        var faults = WordingValidator.Validate(_wording, other, "w.json");

        Assert.Equal([("$.procedure", "'almaty-2011-missionary' is not 'group'"), ("$.documents", "lack 'note'")], faults.Select(f => (f.Path, f.Reason)));
    }

    [Theory]
    [InlineData("receipt", "readyBy", Language.Ru, "«2» марта 2026 г.")]
    [InlineData("receipt", "readyBy", Language.Kk, "2026 жылғы «2» наурыз")]
    [InlineData("certificate", "issuedOn", Language.Ru, "«2» марта 2026 года")]
    [InlineData("certificate", "validUntil", Language.Kk, "2026 жылғы «2» наурызға")]
    [InlineData("certificate", "issuedOn", Language.En, "2 March 2026")]
    public void Each_form_writes_its_dates_in_its_own_way(string document, string placeholder, Language language, string expected) =>
        Assert.Equal(expected, _wording.Date(document, placeholder, SecondOfMarch, language));

    [Fact]
    public void The_receipt_has_the_five_numbered_lines_of_annex_6_in_their_order()
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var numbered = _wording.Document("receipt").In(language).Where(line => line.Number is not null);
            Assert.Equal(["service", "documents", "accepted-by", "received", "hand-out"], numbered.Select(line => line.Id));
            Assert.Equal([1, 2, 3, 4, 5], numbered.Select(line => line.Number!.Value));
        }
    }

    [Fact]
    public void The_kazakh_certificate_names_itself_after_what_it_is_about()
    {
        var certificate = _wording.Document("certificate");

        Assert.Equal(["institution", "title", "subtitle"], certificate.In(Language.Ru).Take(3).Select(line => line.Id));
        Assert.Equal(["institution", "subtitle", "title"], certificate.In(Language.Kk).Take(3).Select(line => line.Id));
        Assert.Equal(certificate.Lines.Length, certificate.In(Language.Kk).Distinct().Count());
    }

    [Fact]
    public void The_certificate_follows_the_order_of_annex_2() =>
        Assert.Equal(
            [
                "institution", "title", "subtitle", "city", "number", "issued-on", "missionary", "passport", "citizenship",
                "denomination", "territory", "validity", "head", "signature-blank", "head-name", "seal",
            ],
            _wording.Document("certificate").In(Language.Ru).Select(line => line.Id));

    [Fact]
    public void Only_the_refusal_and_the_notes_have_no_form_in_the_regulation() =>
        Assert.Equal(["refusal", "receipt-note", "verification-note"], _wording.Documents.Where(document => document.Composed).Select(document => document.Id));

    [Fact]
    public void A_line_is_filled_once_and_braces_in_a_value_stay()
    {
        var line = _wording.Document("certificate").Line("denomination");

        var filled = line.Fill(Language.Kk, new Dictionary<string, string> { ["denomination"] = "{association}", ["association"] = "«Нұр»" });

        Assert.Equal("{association}, «Нұр»", filled);
    }

    [Fact]
    public void A_blank_without_a_value_is_not_printed_empty() =>
        Assert.Throws<KeyNotFoundException>(() =>
            _wording.Document("certificate").Line("passport").Fill(Language.Ru, new Dictionary<string, string>()));
}
