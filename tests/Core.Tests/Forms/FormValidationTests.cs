using MissionReg.Core.Forms;

namespace MissionReg.Core.Tests.Forms;

public sealed class FormValidationTests
{
    [Fact]
    public void A_form_in_order_is_accepted()
    {
        var form = FilledForm.Validate(FilledForm.InOrder());

        Assert.True(form.IsValid);
        Assert.Equal(ApplicationFields.Of(FilledForm.InOrder()), form.Fields);
    }

    [Theory]
    [InlineData("applicantName", "", FieldCode.Missing)]
    [InlineData("applicantName", " \u00a0\t", FieldCode.Missing)]
    [InlineData("religion", "x", FieldCode.Unknown)]
    [InlineData("identityIssuedOn", "10.05.2021", FieldCode.Mistyped)]
    [InlineData("identityIssuedOn", "٢٠٢١-٠٥-١٠", FieldCode.Mistyped)]
    [InlineData("activityTo", "2026-02-30", FieldCode.NoSuchDate)]
    [InlineData("activityTo", "2027-13-01", FieldCode.NoSuchDate)]
    [InlineData("activityTo", "2026-03-31", FieldCode.EndsBeforeBegins)]
    [InlineData("identityExpiresOn", "2026-03-01", FieldCode.Expired)]
    [InlineData("identityIssuedOn", "2026-03-03", FieldCode.InFuture)]
    [InlineData("identityKind", "Passport", FieldCode.NotAChoice)]
    [InlineData("identityNumber", "*?", FieldCode.Pattern)]
    [InlineData("applicantName", "12345", FieldCode.Pattern)]
    [InlineData("phone", "call me", FieldCode.Mistyped)]
    [InlineData("phone", "1234", FieldCode.Mistyped)]
    [InlineData("phone", "+7701123456789012", FieldCode.Mistyped)]
    [InlineData("previousCertificate", "none", FieldCode.Mistyped)]
    [InlineData("territory", "Алматы\u0000", FieldCode.InvalidCharacters)]
    [InlineData("territory", "Алматы\u202eытамлА", FieldCode.InvalidCharacters)]
    [InlineData("territory", "Алматы\nАстана", FieldCode.InvalidCharacters)]
    [InlineData("territory", "Алматы\uffff", FieldCode.InvalidCharacters)]
    public void Each_fault_has_its_code(string field, string value, string code)
    {
        var form = FilledForm.With(field, value);

        var error = Assert.Single(form.Errors);
        Assert.Equal((field, code), (error.Field, error.Code));
    }

    // A lone surrogate does not survive a theory's data.
    [Fact]
    public void Half_a_character_is_refused() =>
        Assert.Equal(FieldCode.InvalidCharacters, Assert.Single(FilledForm.With("territory", "Алматы\ud83d").Errors).Code);

    [Fact]
    public void A_field_left_out_is_missing()
    {
        var fields = FilledForm.InOrder();
        fields.Remove("citizenship");

        var error = Assert.Single(FilledForm.Validate(fields).Errors);

        Assert.Equal(new FieldError("citizenship", "missing", new LocalizedText(
            "«Азаматтығы» өрісін толтырыңыз.", "Заполните поле «Гражданство».", "Fill in “Citizenship”.")), error);
    }

    [Fact]
    public void The_longest_allowed_text_is_accepted_and_one_character_more_is_not()
    {
        Assert.True(FilledForm.With("applicantName", new string('ә', 200)).IsValid);

        var error = Assert.Single(FilledForm.With("applicantName", new string('ә', 201)).Errors);
        Assert.Equal(FieldCode.TooLong, error.Code);
        Assert.Contains("200", error.Message.Kk, StringComparison.Ordinal);
    }

    [Fact]
    public void Length_counts_characters_and_not_their_halves() =>
        Assert.True(FilledForm.With("territory", string.Concat(Enumerable.Repeat("𐌰", 500))).IsValid);

    [Theory]
    [InlineData("activityTo", "2026-04-01")]
    [InlineData("identityExpiresOn", "2026-03-02")]
    [InlineData("identityIssuedOn", "2026-03-02")]
    [InlineData("identityExpiresOn", "")]
    public void The_boundary_day_and_a_blank_optional_date_are_in_order(string field, string value) =>
        Assert.True(FilledForm.With(field, value).IsValid);

    [Fact]
    public void A_document_that_expired_before_it_was_issued_is_told_both()
    {
        var codes = FilledForm.With("identityExpiresOn", "2021-05-09").Errors.Select(error => error.Code);

        Assert.Equal([FieldCode.Expired, FieldCode.EndsBeforeBegins], codes);
    }

    [Fact]
    public void The_message_of_a_rule_names_both_fields_and_no_value()
    {
        var message = Assert.Single(FilledForm.With("activityTo", "2026-03-31").Errors).Message;

        Assert.Equal(
            "The date “Term of missionary activity: until” must not be before the date “Term of missionary activity: from”.",
            message.En);
    }

    [Fact]
    public void Only_a_reregistration_needs_the_previous_certificate()
    {
        Assert.True(FilledForm.Validate(FilledForm.InOrder()).IsValid);
        var error = Assert.Single(FilledForm.Validate(FilledForm.InOrder(), "reregistration").Errors);
        Assert.Equal(("previousCertificate", FieldCode.Missing), (error.Field, error.Code));
        Assert.True(FilledForm.With("previousCertificate", "№ 12/3", "reregistration").IsValid);
        Assert.True(FilledForm.With("previousCertificate", "ALM-MC-2026-000007", "reregistration").IsValid);
    }

    [Fact]
    public void A_kind_the_procedure_does_not_know_is_refused() =>
        Assert.Contains(FilledForm.Validate(FilledForm.InOrder(), "renewal").Errors, error => (error.Field, error.Code) == ("kind", FieldCode.NotAChoice));

    [Theory]
    [InlineData("Иоганн Мюллер")]
    [InlineData("")]
    [InlineData("a b")]
    public void A_name_that_is_no_field_is_not_repeated_when_it_may_be_personal(string name)
    {
        var error = Assert.Single(FilledForm.With(name, "x").Errors);

        Assert.Equal(("fields", FieldCode.Unknown), (error.Field, error.Code));
    }

    [Fact]
    public void Values_are_trimmed_and_composed()
    {
        var fields = FilledForm.With("applicantName", "  Андреи\u0306 \r\n").Fields;

        Assert.Equal("Андрей", fields.Text("applicantName"));
    }

    [Fact]
    public void Persian_names_keep_their_joiners() =>
        Assert.Equal("علی\u200cرضا", FilledForm.With("applicantName", "علی\u200cرضا").Fields.Text("applicantName"));

    [Fact]
    public void A_faulty_field_is_not_among_the_values() =>
        Assert.Null(FilledForm.With("phone", "call me").Fields.Text("phone"));
}
