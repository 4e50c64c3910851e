using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using MissionReg.Core.Identity;
using MissionReg.Core.Seeds;
using NodaTime;

namespace MissionReg.Core.Tests.Identity;

public sealed class IdentityChecksTests
{
    private static readonly LocalDate Today = new(2026, 3, 2);

    private static readonly IdentityCheck Iin = new IdentityCheck.Iin { Field = "iin", BirthDate = "born", Sex = "sex", Paragraph = "14" };
    private static readonly IdentityCheck Bin = new IdentityCheck.Bin { Field = "bin", Paragraph = "12" };

    private static readonly IdentityCheck Mrz = new IdentityCheck.Mrz
    {
        Field = "mrz", DocumentNumber = "number", BirthDate = "born", ExpiresOn = "ends", Citizenship = "state", Paragraph = "11(1)",
    };

    private static Dictionary<string, string> InOrder => new()
    {
        ["bin"] = "971240001315",
        ["mrz"] = $"{Passport.First} {Passport.Second}",
        ["number"] = "l898 902-c3",
        ["born"] = "1974-08-12",
        ["ends"] = "2012-04-15",
        ["state"] = "uto",
        ["sex"] = "female",
        ["iin"] = "740812400014", // 7·1+4·2+8·4+1·5+2·6+4·7+1·11 = 103 = 9·11 + 4
    };

    [Fact]
    public void An_application_in_order_has_no_finding() => Assert.Empty(Of(InOrder));

    [Theory]
    [InlineData("born", "1974-08-13", IdentityCodes.IinBirthDateDiffers)]
    [InlineData("born", "1874-08-12", IdentityCodes.IinBirthDateDiffers)]
    [InlineData("sex", "male", IdentityCodes.IinSexDiffers)]
    [InlineData("born", "1974-08-13", IdentityCodes.MrzBirthDateDiffers)]
    [InlineData("number", "L898902C4", IdentityCodes.MrzNumberDiffers)]
    [InlineData("number", "L898902", IdentityCodes.MrzNumberDiffers)]
    [InlineData("ends", "2022-04-15", IdentityCodes.MrzExpiryDiffers)]
    [InlineData("state", "KAZ", IdentityCodes.MrzCitizenshipDiffers)]
    public void What_the_form_says_otherwise_is_for_the_officer(string field, string value, string code)
    {
        var findings = Of(new(InOrder) { [field] = value });

        Assert.False(Assert.Single(findings, finding => finding.Code == code).Impossible);
    }

    [Theory]
    [InlineData("born", "")]
    [InlineData("born", "12.08.1974")]
    [InlineData("sex", "other")]
    [InlineData("number", " ")]
    [InlineData("ends", "2012-02-30")]
    [InlineData("state", "Утопия")]
    [InlineData("state", "UT")]
    public void What_cannot_be_compared_is_not(string field, string value) =>
        Assert.Empty(Of(new(InOrder) { [field] = value }));

    [Fact]
    public void A_foreigners_number_that_tells_neither_century_nor_sex_is_held_against_the_day_alone()
    {
        var fields = new Dictionary<string, string> { ["iin"] = "830615000017", ["sex"] = "male", ["born"] = "1983-06-15" };

        Assert.Empty(Of(fields));
        Assert.Equal(IdentityCodes.IinBirthDateDiffers, Assert.Single(Of(new(fields) { ["born"] = "1983-06-16" })).Code);
    }

    [Fact]
    public void Germany_has_one_letter_in_the_zone_and_three_on_the_form()
    {
        var fields = new Dictionary<string, string> { ["mrz"] = "P<D<<MUELLER<<JOHANN<<<<<<<<<<<<<<<<<<<<<<<<" + Passport.German, ["state"] = "DEU" };

        Assert.Empty(Of(fields));
        Assert.Equal(IdentityCodes.MrzCitizenshipDiffers, Assert.Single(Of(new(fields) { ["state"] = "AUT" })).Code);
    }

    [Fact]
    public void A_number_that_is_none_is_compared_with_nothing()
    {
        var findings = Of(new(InOrder) { ["iin"] = "7408124", ["mrz"] = "P<UTO", ["bin"] = "1", ["born"] = "2001-01-01", ["sex"] = "male" });

        Assert.Equal(
            [
                new FieldFinding("iin", IdentityCodes.IinShape, true, "14"),
                new FieldFinding("bin", IdentityCodes.BinShape, true, "12"),
                new FieldFinding("mrz", IdentityCodes.MrzShape, true, "11(1)"),
            ],
            findings.AsEnumerable());
    }

    [Fact]
    public void A_field_left_blank_has_no_finding()
    {
        Assert.Empty(Of([]));
        Assert.Empty(Of(new() { ["iin"] = " ", ["bin"] = "", ["mrz"] = "\u00a0", ["born"] = "1974-08-12" }));
    }

    [Fact]
    public void Every_code_is_listed_once()
    {
        var constants = typeof(IdentityCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.IsLiteral)
            .Select(field => (string)field.GetRawConstantValue()!);

        Assert.Equal(constants.Order(StringComparer.Ordinal), IdentityCodes.All.Order(StringComparer.Ordinal));
        Assert.Equal(IdentityCodes.All.Length, IdentityCodes.All.Distinct().Count());
    }

    [Fact]
    public void Checks_are_read_from_a_procedure_s_file()
    {
        const string Json = """
            [
              { "kind": "iin", "field": "iin", "birthDate": "born", "sex": "sex", "paragraph": "14" },
              { "field": "bin", "kind": "bin", "paragraph": "12" },
              { "kind": "mrz", "field": "mrz", "documentNumber": "number", "birthDate": "born", "expiresOn": "ends", "citizenship": "state", "paragraph": "11(1)" }
            ]
            """;

        Assert.Equal([Iin, Bin, Mrz], JsonSerializer.Deserialize<IdentityCheck[]>(Json, SeedJson.Options)!);
    }

    [Theory]
    [InlineData("""{ "kind": "inn", "field": "iin", "paragraph": "14" }""")]
    [InlineData("""{ "kind": "bin", "field": "bin", "sex": "sex", "paragraph": "14" }""")]
    [InlineData("""{ "kind": "bin", "field": "bin" }""")]
    public void A_check_that_is_misspelt_is_refused(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<IdentityCheck>(json, SeedJson.Options));

    private static ImmutableArray<FieldFinding> Of(Dictionary<string, string> fields) => IdentityChecks.Of([Iin, Bin, Mrz], fields, Today);
}
