using MissionReg.Core.Texts;

namespace MissionReg.Core.Tests.Procedures;

/// <summary>The printed words of Almaty's services against the forms in the annexes.</summary>
public sealed class AlmatyWordingTests
{
    public static TheoryData<string> Ids => AlmatySeeds.All;

    [Theory]
    [MemberData(nameof(Ids))]
    public void Wording_has_what_its_procedure_prints(string id)
    {
        var (wording, procedure) = (AlmatySeeds.Wording(id), AlmatySeeds.Procedure(id));

        Assert.Empty(WordingValidator.Validate(wording, procedure, id));
        Assert.Equal(2, wording.Documents.Count(document => document.Id is "receipt-note" or "verification-note"));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Receipt_has_the_five_lines_of_annexes_6_and_7(string id)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var numbered = AlmatySeeds.Wording(id).Document("receipt").In(language).Where(line => line.Number is not null);
            Assert.Equal([("service", 1), ("documents", 2), ("accepted-by", 3), ("received", 4), ("hand-out", 5)], numbered.Select(line => (line.Id, line.Number!.Value)));
        }
    }

    [Theory]
    [InlineData(AlmatySeeds.Missionary, "refusal,receipt-note,verification-note")]
    [InlineData(AlmatySeeds.Group, "refusal,receipt-note,verification-note")]
    [InlineData(AlmatySeeds.Materials, "application,receipt,agreement,refusal,receipt-note,verification-note")]
    public void What_has_no_form_in_the_text_says_so(string id, string composed) =>
        Assert.Equal(composed.Split(','), AlmatySeeds.Wording(id).Documents.Where(document => document.Composed).Select(document => document.Id));

    [Fact]
    public void Note_follows_annex_3() => Assert.Equal(
        [
            "institution", "title", "subtitle", "city", "number", "issued-on", "group", "denomination", "leader", "location", "territory",
            "head", "signature-blank", "head-name", "seal",
        ],
        AlmatySeeds.Wording(AlmatySeeds.Group).Document("note").In(Language.Ru).Select(line => line.Id));

    [Fact]
    public void Groups_application_follows_annex_5() => Assert.Equal(
        [
            "institution", "subtitle", "title", "group", "leader", "adult-members", "location", "place-of-worship", "territory",
            "signature", "submitted-on",
        ],
        AlmatySeeds.Wording(AlmatySeeds.Group).Document("application").In(Language.Kk).Select(line => line.Id));

    [Fact]
    public void Note_has_no_end_of_validity_and_no_document_of_its_head() =>
        Assert.Empty(AlmatySeeds.Wording(AlmatySeeds.Group).Document("note").Placeholders.Intersect(["validUntil", "identityNumber", "identityKind"]));

    [Fact]
    public void Agreement_lists_the_materials_by_name_language_and_number() =>
        Assert.Equal(
            "{item} ({itemLanguage}) – {itemCount}",
            AlmatySeeds.Wording(AlmatySeeds.Materials).Document("agreement").Lines.Single(line => line.Repeats).Text.Ru);
}
