using System.Collections.Immutable;
using System.Text.Json.Nodes;
using MissionReg.Core.Cases;
using MissionReg.Core.Forms;
using MissionReg.Core.Identity;
using MissionReg.Core.Procedures;
using MissionReg.Core.Tests.Centres;
using NodaTime;

namespace MissionReg.Core.Tests.Procedures;

/// <summary>The form of the address certificates, and the three applications that ship.</summary>
public sealed class MojFormTests
{
    private static readonly LocalDate Today = new(2026, 3, 12);

    /// <summary>Words are not looked at here.</summary>
    private static readonly FieldMessages Messages = new(
        FieldCode.All.Concat(IdentityCodes.All).ToImmutableDictionary(code => code, code => new LocalizedText(code, code, code)));

    private readonly Procedure _moj = MojSeed.Procedure();

    [Theory]
    [InlineData("natural.json")]
    [InlineData("legal.json")]
    [InlineData("returned.json")]
    public void A_shipped_application_is_filled_without_fault(string file) => Assert.Empty(Validate(Fields(Sample(file))).Errors);

    [Theory]
    [InlineData("natural.json")]
    [InlineData("legal.json")]
    [InlineData("returned.json")]
    public void A_shipped_application_goes_to_a_centre_that_there_is_with_scans_that_are_there(string file)
    {
        var sample = Sample(file);

        Assert.Contains(ShippedCentres.List().Centres, centre => centre.Id == sample["centre"]!.GetValue<string>());
        Assert.All(
            sample["documents"]?.AsObject().Select(document => document.Value!.GetValue<string>()) ?? [],
            scan => Assert.Contains($"seeds/samples/{scan}", ShippedSeeds.Files("seeds/samples", "*")));
    }

    [Theory]
    [InlineData("natural.json")]
    [InlineData("legal.json")]
    [InlineData("returned.json", "identity-document")]
    public void Only_the_application_that_is_to_be_returned_lacks_a_document(string file, params string[] missing)
    {
        var sample = Sample(file);
        var brought = sample["documents"]?.AsObject().Select(document => document.Key) ?? [];
        var compared = sample["compared"]?.AsArray().Select(id => id!.GetValue<string>()) ?? [];

        Assert.Equal(missing, Checklist.Missing(_moj, FormValues.Of("issue", atCentre: true, Fields(sample)), brought, [], [], compared));
        Assert.Equal(missing.Length > 0, sample["acceptIncomplete"]?.GetValue<bool>() ?? false);
    }

    [Fact]
    public void Copy_that_nobody_compared_counts_as_missing() =>
        Assert.Equal("identity-document", Assert.Single(Checklist.Missing(
            _moj, FormValues.Of("issue", atCentre: true, Fields(Sample("natural.json"))), ["identity-document"], [], [], [])));

    [Theory]
    [InlineData("natural-person", "identityKind", "identityNumber", "identityIssuer", "identityIssuedOn")]
    [InlineData("legal-entity", "unitHead", "letterNumber", "letterDate")]
    public void Each_kind_of_recipient_fills_in_its_own_part(string recipient, params string[] asked)
    {
        var common = Fields(Sample("legal.json"))
            .Where(field => _moj.Form.Single(known => known.Id == field.Key).Required)
            .ToDictionary(StringComparer.Ordinal);
        common["recipientKind"] = recipient;

        Assert.Equal(
            asked.Select(id => (id, FieldCode.Missing)),
            Validate(common).Errors.Select(error => (error.Field, error.Code)));
    }

    [Theory]
    [InlineData("iin", "12345", "iin-shape")]
    [InlineData("bin", "12345", "bin-shape")]
    public void A_number_of_another_shape_is_refused(string field, string typed, string code)
    {
        var fields = Fields(Sample("legal.json"));
        fields[field] = typed;

        Assert.Contains(Validate(fields).Errors, error => error.Field == field && error.Code == code);
    }

    [Theory]
    [InlineData("letterDate")]
    [InlineData("soughtBirthDate")]
    public void A_day_yet_to_come_is_refused(string field)
    {
        var fields = Fields(Sample("legal.json"));
        fields[field] = "2026-03-13";

        Assert.Equal(field, Assert.Single(Validate(fields).Errors).Field);
    }

    private static JsonNode Sample(string file) => JsonNode.Parse(ShippedSeeds.Read($"seeds/samples/moj-2008-address/{file}"))!;

    private static Dictionary<string, string> Fields(JsonNode sample) =>
        sample["fields"]!.AsObject().ToDictionary(field => field.Key, field => field.Value!.GetValue<string>());

    private ValidatedForm Validate(IReadOnlyDictionary<string, string> fields) =>
        FormValidation.Validate(_moj, Messages, "issue", atCentre: true, fields, Today);
}
