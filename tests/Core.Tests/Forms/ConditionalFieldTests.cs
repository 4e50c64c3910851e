using MissionReg.Core.Forms;
using MissionReg.Core.Identity;
using MissionReg.Core.Procedures;
using MissionReg.Core.Tests.Cases;
using MissionReg.Core.Tests.Texts;
using NodaTime;

namespace MissionReg.Core.Tests.Forms;

/// <summary>Fields that hang on others, numbers with bounds, and identity numbers that cannot be.</summary>
public sealed class ConditionalFieldTests
{
    private static readonly Procedure Made = TestProcedure.Almaty with
    {
        Form =
        [
            TestProcedure.Field("owner", FieldType.Text),
            TestProcedure.Field("members", FieldType.Number) with { Min = 2, Max = 50 },
            TestProcedure.Field("consent", FieldType.Text) with { RequiredWhen = "owner = 'private' or members > 10" },
            TestProcedure.Field("window", FieldType.Text) with { RequiredWhen = "channel = 'centre'" },
            TestProcedure.Field("iin", FieldType.Iin),
            TestProcedure.Field("birthDate", FieldType.Date),
        ],
        IdentityChecks = [new IdentityCheck.Iin { Field = "iin", BirthDate = "birthDate", Paragraph = "11" }],
    };

    [Theory]
    [InlineData("owner", "private", "consent", FieldCode.Missing)]
    [InlineData("members", "11", "consent", FieldCode.Missing)]
    [InlineData("members", "1", "members", FieldCode.OutOfRange)]
    [InlineData("members", "51", "members", FieldCode.OutOfRange)]
    [InlineData("members", "-3", "members", FieldCode.Mistyped)]
    [InlineData("members", "2.5", "members", FieldCode.Mistyped)]
    [InlineData("iin", "80051730012", "iin", IdentityCodes.IinShape)]
    [InlineData("iin", "801317300127", "iin", IdentityCodes.IinDate)]
    public void Each_fault_has_its_code_and_its_words(string field, string value, string faulty, string code)
    {
        var error = Validate((field, value)).Errors[0];
        Assert.Equal((faulty, code), (error.Field, error.Code));
        Assert.Contains(faulty, error.Message.En, StringComparison.Ordinal);
        Assert.DoesNotContain(value, error.Message.Ru, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("owner", "state")]
    [InlineData("members", "2")]
    [InlineData("members", "10")]
    [InlineData("iin", "800517300127")]
    public void What_no_condition_touches_is_in_order(string field, string value) => Assert.True(Validate((field, value)).IsValid);

    [Fact]
    public void Field_that_was_filled_in_is_not_missing() =>
        Assert.True(Validate(("owner", "private"), ("consent", "given")).IsValid);

    [Fact]
    public void Condition_may_look_at_the_channel()
    {
        var form = FormValidation.Validate(Made, ShippedTexts.Problems().FieldMessages, "registration", atCentre: true, new Dictionary<string, string>(), new LocalDate(2026, 3, 2));
        Assert.Equal(("window", FieldCode.Missing), (Assert.Single(form.Errors).Field, form.Errors[0].Code));
        Assert.True(Validate().IsValid);
    }

    [Fact]
    public void Finding_that_is_only_odd_does_not_stop_the_applicant() =>
        Assert.True(Validate(("iin", "800517300127"), ("birthDate", "1981-05-17")).IsValid);

    private static ValidatedForm Validate(params (string Id, string Value)[] fields) => FormValidation.Validate(
        Made, ShippedTexts.Problems().FieldMessages, "registration", atCentre: false, fields.ToDictionary(f => f.Id, f => f.Value), new LocalDate(2026, 3, 2));
}
