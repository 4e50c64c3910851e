using MissionReg.Core.Forms;
using MissionReg.Core.Identity;
using MissionReg.Core.Procedures;
using MissionReg.Core.Tests.Texts;
using NodaTime;

namespace MissionReg.Core.Tests.Procedures;

/// <summary>The form of Annex 1 and the samples that are filled in after it.</summary>
public sealed class AstanaFormTests
{
    private const string Id = "astana-2008-missionary";
    private const string File = $"seeds/procedures/{Id}.json";

    private static readonly LocalDate Today = new(2026, 3, 2);
    private static readonly FieldMessages Messages = ShippedTexts.Problems().FieldMessages;

    private static readonly Procedure Astana = ShippedSeeds.Load(File);

    [Fact]
    public void Form_has_the_association_and_the_fifteen_fields_of_annex_1_in_their_order() =>
        Assert.Equal(
            [
                "associationName", "associationAddress", "associationNumber",
                "applicantName", "sex", "birthDate", "birthPlace", "citizenship", "nationality", "passportNumber", "passportIssuedOn",
                "passportExpiresOn", "stayFrom", "stayTo", "address", "visaPlace", "visaEntries", "visaSupportNumber", "visitPurpose",
                "transport", "signatoryPost", "signatoryName",
            ],
            Astana.Form.Where(OnAnnex1).Select(field => field.Id));

    [Fact]
    public void Field_12_reads_as_each_language_of_the_annex_has_it()
    {
        var title = Astana.Form.Single(field => field.Id == "visaEntries").Title;

        Assert.Equal(("Визаның берілу сандық реттігі", "Краткость визы"), (title.Kk, title.Ru));
    }

    [Fact]
    public void What_the_annex_does_not_ask_for_may_be_left_blank() =>
        Assert.All(["iin", "mrz", "phone"], id => Assert.False(Astana.Form.Single(field => field.Id == id).Required));

    [Theory]
    [InlineData("granted")]
    [InlineData("refused")]
    [InlineData("third")]
    public void Sample_is_in_order(string sample)
    {
        var application = ApplicationSample.Read(Id, sample);

        Assert.Equal(Id, application.Procedure);
        Assert.Empty(Validate(application.Fields).Errors);
        Assert.Empty(IdentityChecks.Of(Astana.IdentityChecks, application.Fields, Today));
    }

    [Theory]
    [InlineData("citizen", new string[0])]
    [InlineData("foreigner", new[] { "visaPlace", "visaEntries", "visaSupportNumber", "transport" })]
    [InlineData("stateless", new[] { "visaPlace", "visaEntries", "visaSupportNumber", "transport" })]
    public void Only_who_needs_a_visa_is_asked_about_it(string status, string[] missing)
    {
        var fields = ApplicationSample.Read(Id, "refused").Fields.SetItem("recipientStatus", status);

        Assert.Equal(missing.Select(id => (id, FieldCode.Missing)), Validate(fields).Errors.Select(error => (error.Field, error.Code)));
    }

    [Theory]
    [InlineData("stayTo", "2026-03-31", FieldCode.EndsBeforeBegins)]
    [InlineData("passportExpiresOn", "2026-03-01", FieldCode.Expired)]
    [InlineData("passportIssuedOn", "2026-03-03", FieldCode.InFuture)]
    [InlineData("birthDate", "2021-09-02", FieldCode.EndsBeforeBegins)]
    public void Dates_that_cannot_be_are_told(string field, string value, string code)
    {
        var errors = Validate(ApplicationSample.Read(Id, "granted").Fields.SetItem(field, value)).Errors;

        Assert.Equal([code], errors.Select(error => error.Code));
    }

    [Fact]
    public void Re_registration_names_the_earlier_letter()
    {
        var error = Assert.Single(Validate(ApplicationSample.Read(Id, "granted").Fields, "reregistration").Errors);

        Assert.Equal(("previousRegistration", FieldCode.Missing), (error.Field, error.Code));
        Assert.True(Astana.FindKind("reregistration")!.RefersTo!.Supersedes);
    }

    [Theory]
    [InlineData("granted", "passportNumber", "YA1SAMPLE", IdentityCodes.MrzNumberDiffers)]
    [InlineData("granted", "birthDate", "1984-04-18", IdentityCodes.MrzBirthDateDiffers)]
    [InlineData("granted", "passportExpiresOn", "2031-08-30", IdentityCodes.MrzExpiryDiffers)]
    [InlineData("granted", "citizenship", "FRA", IdentityCodes.MrzCitizenshipDiffers)]
    [InlineData("refused", "birthDate", "1990-03-01", IdentityCodes.IinBirthDateDiffers)]
    [InlineData("refused", "sex", "male", IdentityCodes.IinSexDiffers)]
    public void What_differs_from_the_passport_or_the_number_is_shown_to_the_officer(string sample, string field, string value, string code)
    {
        var fields = ApplicationSample.Read(Id, sample).Fields.SetItem(field, value);

        var finding = Assert.Single(IdentityChecks.Of(Astana.IdentityChecks, fields, Today));
        Assert.Equal((code, false), (finding.Code, finding.Impossible));
    }

    private static bool OnAnnex1(FormField field) =>
        field.Paragraph is "A1" or "12, A1" && field.Type is not (FieldType.Iin or FieldType.Mrz);

    private static ValidatedForm Validate(IReadOnlyDictionary<string, string> fields, string kind = "registration") =>
        FormValidation.Validate(Astana, Messages, kind, atCentre: false, fields, Today);
}
