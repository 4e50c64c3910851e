using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using MissionReg.Azurite;
using MissionReg.Core.Cases;

namespace MissionReg.Functions.Tests.Infra;

public sealed class EnvironmentTests
{
    private static readonly BicepFile Main = BicepFile.Of("main.bicep");
    private static readonly string Yaml = Repository.Text("azure.yaml");

    public static TheoryData<string> JsonFiles =>
        [.. Directory.EnumerateFiles(InfraFolder.Path, "*.json", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Repository.Root, f))];

    public static TheoryData<string> Kinds => ["dev", "test", "prod"];

    [Theory]
    [MemberData(nameof(JsonFiles))]
    public void Every_file_of_data_can_be_read(string file) => JsonDocument.Parse(Repository.Text(file)).Dispose();

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_kind_of_environment_says_all_that_is_asked_of_it(string kind)
    {
        var asked = Regex.Matches(Main.Code, @"\bsizes\.(\w+)").Select(m => m.Groups[1].Value).Distinct();

        Assert.Equal(asked.Order(), Sizes(kind).EnumerateObject().Select(p => p.Name).Order());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_kind_of_environment_stays_within_what_the_modules_take(string kind)
    {
        var given = Regex.Matches(Main.Code, @"^    (\w+): sizes\.(\w+)$", RegexOptions.Multiline).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);
        var limits = BicepFile.All
            .SelectMany(f => Regex.Matches(f.Code, @"^@(?<end>min|max)Value\((?<value>\d+)\)\n(?=(@\w+\(\d+\)\n)?param (?<name>\w+) int$)", RegexOptions.Multiline))
            .Select(m => (Name: m.Groups["name"].Value, IsLeast: m.Groups["end"].Value == "min", Value: int.Parse(m.Groups["value"].Value, CultureInfo.InvariantCulture)))
            .ToList();

        Assert.Contains(("maximumInstanceCount", true, 40), limits);
        Assert.Contains(("maximumInstanceCount", false, 1000), limits);
        Assert.All(limits, limit =>
        {
            var value = Sizes(kind).GetProperty(given[limit.Name]).GetInt32();
            Assert.True(limit.IsLeast ? value >= limit.Value : value <= limit.Value, $"{limit.Name}: {value}");
        });
    }

    /// <summary>What an index picks has no type: a wrong word in a kind's file would be seen in Azure only.</summary>
    [Fact]
    public void A_kind_is_chosen_so_that_a_compiler_sees_its_values() =>
        Assert.Contains("var sizes = kind == 'prod' ? kinds.prod : kind == 'test' ? kinds.test : kinds.dev\n", Main.CodeWithQuotes, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_restore_reaches_less_far_back_than_deleted_blobs_are_kept(string kind) =>
        Assert.True(Sizes(kind).GetProperty("restoreDays").GetInt32() < Sizes(kind).GetProperty("softDeleteDays").GetInt32());

    [Fact]
    public void Production_keeps_what_it_must()
    {
        var prod = Sizes("prod");

        Assert.True(prod.GetProperty("deleteLock").GetBoolean());
        Assert.True(prod.GetProperty("papersRetentionDays").GetInt32() >= 5 * 365);
        Assert.True(prod.GetProperty("restoreDays").GetInt32() >= 7);
        Assert.Equal(1, prod.GetProperty("alwaysReadyDurable").GetInt32());
        Assert.NotEqual("Standard_LRS", prod.GetProperty("storageSku").GetString());
    }

    [Fact]
    public void Every_parameter_can_be_set_by_an_environment()
    {
        using var file = JsonDocument.Parse(Repository.Text("infra/main.parameters.json"));
        var given = file.RootElement.GetProperty("parameters").EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetProperty("value").GetString()!);

        Assert.Equal(Main.Parameters.Keys.Order(), given.Keys.Order());
        Assert.All(given, p => Assert.Matches(Main.Parameters[p.Key] ? @"^\$\{[A-Z_]+(=[^}]+)?\}$" : @"^\$\{AZURE_[A-Z_]+\}$", p.Value));
    }

    [Fact]
    public void A_default_is_the_same_with_azd_and_without()
    {
        using var file = JsonDocument.Parse(Repository.Text("infra/main.parameters.json"));
        foreach (Match parameter in Regex.Matches(Main.CodeWithQuotes, @"^param (?<name>\w+) \w+ = (?<value>.*)$", RegexOptions.Multiline))
        {
            var value = file.RootElement.GetProperty("parameters").GetProperty(parameter.Groups["name"].Value).GetProperty("value").GetString()!;
            Assert.Equal(parameter.Groups["value"].Value.Trim('\''), Regex.Match(value, @"(?<==)[^}]+").Value);
        }
    }

    [Fact]
    public void The_service_that_is_deployed_is_there()
    {
        var service = Regex.Match(Yaml, @"^services:\n  (?<name>\w+):\n    project: (?<project>\S+)\n    language: dotnet\n    host: function$", RegexOptions.Multiline);

        Assert.True(service.Success);
        Assert.NotEmpty(Directory.EnumerateFiles(Path.Combine(Repository.Root, service.Groups["project"].Value), "*.csproj"));
        Assert.Contains($"'azd-service-name': '{service.Groups["name"].Value}'", BicepFile.Of("app/api.bicep").CodeWithQuotes, StringComparison.Ordinal);
        Assert.Contains("{ 'azd-env-name': environmentName }", Main.CodeWithQuotes, StringComparison.Ordinal);
    }

    [Fact]
    public void The_plan_and_the_runtime_are_those_the_service_is_built_for()
    {
        var api = BicepFile.Of("app/api.bicep").CodeWithQuotes;

        Assert.Contains("sku: { name: 'FC1', tier: 'FlexConsumption' }", api, StringComparison.Ordinal);
        Assert.Contains("runtime: { name: 'dotnet-isolated', version: '10.0' }", api, StringComparison.Ordinal);
        Assert.Contains("<TargetFramework>net10.0</TargetFramework>", Repository.Text("Directory.Build.props"), StringComparison.Ordinal);
    }

    /// <summary>A recipient comes with an access code, and the program itself needs no role of a person.</summary>
    [Fact]
    public void Every_role_of_an_officer_can_be_assigned()
    {
        using var roles = JsonDocument.Parse(Repository.Text("infra/app/roles.json"));
        var officers = Enum.GetValues<Role>().Except([Role.Recipient, Role.System]).Select(RoleName.Of);

        Assert.Equal(officers.Order(), roles.RootElement.EnumerateArray().Select(r => r.GetProperty("value").GetString()!).Order());
    }

    [Fact]
    public void A_call_without_a_token_reaches_the_service_and_no_token_is_stored()
    {
        var authentication = BicepFile.Of("app/authentication.bicep");

        Assert.Equal(["'AllowAnonymous'"], authentication.ValuesOf("unauthenticatedClientAction"));
        Assert.Equal(["false"], authentication.ValuesOf("requireAuthentication"));
        Assert.Contains("tokenStore: { enabled: false }", authentication.CodeWithQuotes, StringComparison.Ordinal);
        Assert.Contains("allowedAudiences: [clientId]", authentication.CodeWithQuotes, StringComparison.Ordinal);
        Assert.Contains("signIn: entraEnabled ? 'entra' : 'accounts'", Main.CodeWithQuotes, StringComparison.Ordinal);
        Assert.Contains("module authentication 'app/authentication.bicep' = if (entraEnabled)", Main.CodeWithQuotes, StringComparison.Ordinal);
    }

    private static JsonElement Sizes(string kind)
    {
        using var file = JsonDocument.Parse(Repository.Text($"infra/environments/{kind}.json"));
        return file.RootElement.Clone();
    }
}
