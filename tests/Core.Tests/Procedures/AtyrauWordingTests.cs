using MissionReg.Core.Procedures;
using MissionReg.Core.Texts;
using NodaTime;

namespace MissionReg.Core.Tests.Procedures;

/// <summary>The papers of Atyrau, whose Standard has no form for any of them.</summary>
public sealed class AtyrauWordingTests
{
    private const string File = "seeds/wording/atyrau-2007-missionary.json";
    private const string ProcedureFile = "seeds/procedures/atyrau-2007-missionary.json";

    private static readonly Wording Words = Wording.Parse(ShippedSeeds.Read(File), File, ShippedSeeds.Read("seeds/wording/wording.schema.json"));
    private static readonly Procedure Atyrau = ShippedSeeds.Load(ProcedureFile);

    [Fact]
    public void Wording_has_every_paper_of_the_procedure_and_all_of_it_is_composed()
    {
        Assert.Empty(WordingValidator.Validate(Words, Atyrau, File));
        Assert.All(Words.Documents, document => Assert.True(document.Composed));
    }

    [Fact]
    public void Second_copy_of_the_application_bears_the_day_to_collect_and_a_signature()
    {
        var copy = Words.Document("receipt");

        Assert.Contains("екінші данасы", copy.Line("title").Text.Kk, StringComparison.Ordinal);
        Assert.Contains("{readyBy}", copy.Line("hand-out").Text.Kk, StringComparison.Ordinal);
        Assert.Contains("қолы", copy.Line("acceptor-signature").Caption!.Kk, StringComparison.Ordinal);
        Assert.Equal("15", copy.Paragraph);
    }

    [Theory]
    [InlineData("application")]
    [InlineData("receipt")]
    public void Application_prints_the_contact_details_of_the_three_organisations(string document)
    {
        var blanks = from prefix in new[] { "authority", "registration", "invitation" }
                     from detail in new[] { "Organisation", "Hours", "Address", "Phones" }
                     select prefix + detail;

        Assert.Superset(blanks.ToHashSet(), Words.Document(document).Placeholders.ToHashSet());
    }

    [Fact]
    public void Certificate_says_until_when_in_the_right_case() =>
        Assert.Equal("2027 жылғы «14» наурызға", Words.Date("certificate", "validUntil", new LocalDate(2027, 3, 14), Language.Kk));

    [Fact]
    public void Refusal_says_where_to_complain()
    {
        var refusal = Words.Document("refusal");

        Assert.Contains("102-кабинет", refusal.Line("appeal-explained").Text.Kk, StringComparison.Ordinal);
        Assert.Contains("104-кабинет", refusal.Line("appeal-to-director").Text.Kk, StringComparison.Ordinal);
        Assert.Contains("сот тәртібі", refusal.Line("appeal-to-court").Text.Kk, StringComparison.Ordinal);
    }
}
