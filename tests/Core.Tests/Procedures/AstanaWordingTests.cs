using MissionReg.Core.Procedures;
using MissionReg.Core.Texts;

namespace MissionReg.Core.Tests.Procedures;

/// <summary>The papers of Astana, with the words of its Standard.</summary>
public sealed class AstanaWordingTests
{
    private const string File = "seeds/wording/astana-2008-missionary.json";
    private const string ProcedureFile = "seeds/procedures/astana-2008-missionary.json";

    private static readonly Wording Words = Wording.Parse(ShippedSeeds.Read(File), File, ShippedSeeds.Read("seeds/wording/wording.schema.json"));
    private static readonly Procedure Astana = ShippedSeeds.Load(ProcedureFile);

    [Fact]
    public void Wording_has_every_paper_of_the_procedure() =>
        Assert.Empty(WordingValidator.Validate(Words, Astana, File));

    [Theory]
    [InlineData("application", Language.Kk)]
    [InlineData("application", Language.Ru)]
    [InlineData("receipt", Language.Kk)]
    [InlineData("receipt", Language.Ru)]
    public void Application_and_its_copy_print_the_fifteen_fields_of_annex_1(string document, Language language)
    {
        string[] blanks =
        [
            "{applicantName}", "{sex}", "{birthDate}, {birthPlace}", "{citizenship}", "{nationality}", "{passportNumber}",
            "{passportIssuedOn}", "{passportExpiresOn}", "{stayFrom} – {stayTo}", "{address}", "{visaPlace}", "{visaEntries}",
            "{visaSupportNumber}", "{visitPurpose}", "{transport}",
        ];

        var numbered = Words.Document(document).In(language).Where(line => line.Number is not null).ToList();

        Assert.Equal(Enumerable.Range(1, 15), numbered.Select(line => line.Number!.Value));
        Assert.Equal(blanks, numbered.Select(line => line.Text.In(language)[..^1]));
        Assert.All(numbered.SkipLast(1), line => Assert.EndsWith(";", line.Text.In(language), StringComparison.Ordinal));
        Assert.All(numbered, line => Assert.Matches(@"^\(.+\)$", line.Caption!.In(language)));
    }

    [Fact]
    public void Copy_of_the_application_says_what_paragraph_15_asks_for() =>
        Assert.Superset(
            new HashSet<string> { "document", "count", "acceptedBy", "receivedOn", "readyBy" },
            Words.Document("receipt").Placeholders.ToHashSet());

    [Theory]
    [InlineData("no-objection", "не имеет возражений", "қарсылық жоқ")]
    [InlineData("objection", "возражает", "тіркеуге қарсы.")]
    public void Letter_goes_to_the_migration_police_and_takes_its_side(string form, string russian, string kazakh)
    {
        var letter = Words.Document(form);

        Assert.Contains("миграционной полиции", letter.Line("addressee").Text.Ru, StringComparison.Ordinal);
        Assert.Contains("Көші-қон полициясы", letter.Line("addressee").Text.Kk, StringComparison.Ordinal);
        Assert.Contains(russian, letter.Line("statement").Text.Ru, StringComparison.Ordinal);
        Assert.Contains(kazakh, letter.Line("statement").Text.Kk, StringComparison.Ordinal);
        Assert.True(letter.Composed);
    }

    [Fact]
    public void Refusal_names_the_decision_of_the_court_and_the_ways_of_appeal()
    {
        var refusal = Words.Document("refusal");

        Assert.True(refusal.Line("decision").Repeats);
        Assert.Contains("539", refusal.Line("appeal-to-director").Text.Ru, StringComparison.Ordinal);
        Assert.Contains("заместителю акима", refusal.Line("appeal-to-mayor").Text.Ru, StringComparison.Ordinal);
        Assert.Contains("в судебном порядке", refusal.Line("appeal-to-court").Text.Ru, StringComparison.Ordinal);
    }
}
