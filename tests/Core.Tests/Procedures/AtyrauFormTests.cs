using System.Collections.Immutable;
using MissionReg.Core.Cases;
using MissionReg.Core.Forms;
using MissionReg.Core.Identity;
using MissionReg.Core.Procedures;
using MissionReg.Core.Tests.Texts;
using NodaTime;

namespace MissionReg.Core.Tests.Procedures;

/// <summary>What an application in Atyrau states (§12), what follows from it (§17), and the samples.</summary>
public sealed class AtyrauFormTests
{
    private const string Id = "atyrau-2007-missionary";
    private const string File = $"seeds/procedures/{Id}.json";

    private static readonly LocalDate Today = new(2026, 3, 2);
    private static readonly FieldMessages Messages = ShippedTexts.Problems().FieldMessages;

    private static readonly Procedure Atyrau = ShippedSeeds.Load(File);

    [Theory]
    [InlineData("granted")]
    [InlineData("refused")]
    [InlineData("third")]
    public void Sample_is_in_order(string sample)
    {
        var application = ApplicationSample.Read(Id, sample);

        Assert.Equal(Id, application.Procedure);
        Assert.Empty(Validate(application.Fields).Errors);
        Assert.Empty(IdentityChecks.Of(Atyrau.IdentityChecks, application.Fields, Today));
    }

    [Theory]
    [InlineData("denomination", "12(1)")]
    [InlineData("territory", "12(1)")]
    [InlineData("activityFrom", "12(1)")]
    [InlineData("activityTo", "12(1)")]
    [InlineData("authorityHours", "12(2)")]
    [InlineData("authorityAddress", "12(2)")]
    [InlineData("authorityPhones", "12(2)")]
    [InlineData("registrationHours", "12(3)")]
    [InlineData("registrationAddress", "12(3)")]
    [InlineData("registrationPhones", "12(3)")]
    [InlineData("invitationHours", "12(4)")]
    [InlineData("invitationAddress", "12(4)")]
    [InlineData("invitationPhones", "12(4)")]
    public void What_paragraph_12_names_may_not_be_left_blank(string field, string paragraph)
    {
        var error = Assert.Single(Validate(ApplicationSample.Read(Id, "granted").Fields.Remove(field)).Errors);

        Assert.Equal((field, FieldCode.Missing), (error.Field, error.Code));
        Assert.Equal(paragraph, Atyrau.Form.Single(known => known.Id == field).Paragraph);
    }

    [Theory]
    [InlineData("visaNumber")]
    [InlineData("visaValidUntil")]
    public void Want_of_a_visa_is_a_ground_and_no_fault_of_the_form(string field) =>
        Assert.Empty(Validate(ApplicationSample.Read(Id, "granted").Fields.Remove(field)).Errors);

    [Fact]
    public void Phones_without_a_digit_are_none() =>
        Assert.Equal(
            [("invitationPhones", FieldCode.Pattern)],
            Validate(ApplicationSample.Read(Id, "granted").Fields.SetItem("invitationPhones", "жоқ")).Errors.Select(error => (error.Field, error.Code)));

    [Fact]
    public void Want_of_a_visa_is_suggested_for_the_foreigner_who_has_none()
    {
        Assert.Equal(["no-visa"], Suggested(ApplicationSample.Read(Id, "third").Fields));
        Assert.Empty(Suggested(ApplicationSample.Read(Id, "granted").Fields));
        Assert.Equal(["no-visa"], Suggested(ApplicationSample.Read(Id, "granted").Fields.Remove("visaNumber")));
    }

    [Theory]
    [InlineData("citizen-kz")]
    [InlineData("stateless")]
    public void Want_of_a_visa_is_suggested_for_nobody_else(string citizenship) =>
        Assert.Empty(Suggested(ApplicationSample.Read(Id, "third").Fields.SetItem("citizenship", citizenship)));

    [Theory]
    // The activity begins on 15 March 2026.
    [InlineData("2026-03-14", true)]
    [InlineData("2026-03-15", false)]
    [InlineData("2026-06-01", false)]
    public void Visa_that_ends_before_the_activity_begins_is_taken_for_none(string validUntil, bool suggested) =>
        Assert.Equal(suggested, Suggested(ApplicationSample.Read(Id, "granted").Fields.SetItem("visaValidUntil", validUntil)).Any());

    [Fact]
    public void Passport_is_held_against_the_application()
    {
        var fields = ApplicationSample.Read(Id, "granted").Fields.SetItem("identityNumber", "PT1SAMPL8").SetItem("birthDate", "1979-12-08");

        Assert.Equal(
            [IdentityCodes.MrzNumberDiffers, IdentityCodes.MrzBirthDateDiffers],
            IdentityChecks.Of(Atyrau.IdentityChecks, fields, Today).Select(finding => finding.Code));
    }

    private static IEnumerable<string> Suggested(ImmutableSortedDictionary<string, string> fields) => Atyrau.Grounds
        .Where(ground => ground.SuggestedWhen is { } when && Atyrau.Condition(when).Holds(FormValues.Of("registration", false, fields).All))
        .Select(ground => ground.Id);

    private static ValidatedForm Validate(IReadOnlyDictionary<string, string> fields) =>
        FormValidation.Validate(Atyrau, Messages, "registration", atCentre: false, fields, Today);
}
