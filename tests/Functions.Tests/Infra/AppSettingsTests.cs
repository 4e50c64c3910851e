using System.Text.Json;
using System.Text.RegularExpressions;
using MissionReg.Azurite;
using MissionReg.Functions.Mail;

namespace MissionReg.Functions.Tests.Infra;

public sealed class AppSettingsTests
{
    private static readonly string[] Set =
    [
        .. BicepFile.All.SelectMany(f => Regex.Matches(f.CodeWithQuotes, @"(?<![\w.])'?((MissionReg|AzureWebJobsStorage|AzureFunctionsJobHost|APPLICATIONINSIGHTS|WEBSITE|FUNCTIONS|DURABLE)_[A-Za-z_]+)")
            .Select(m => m.Groups[1].Value)).Distinct(),
    ];

    private static readonly string Operations = Repository.Text("docs/operations.md");

    [Fact]
    public void Storage_is_named_by_account_and_identity_and_by_no_connection_string()
    {
        var api = BicepFile.Of("app/api.bicep");

        Assert.Equal(["account.name"], api.ValuesOf("AzureWebJobsStorage__accountName"));
        Assert.Equal(["'managedidentity'"], api.ValuesOf("AzureWebJobsStorage__credential"));
        Assert.Equal(["identityClientId"], api.ValuesOf("AzureWebJobsStorage__clientId"));
        Assert.Equal(["'azure'"], api.ValuesOf("MissionReg__Storage"));
        Assert.DoesNotContain("AzureWebJobsStorage", Set);
    }

    [Fact]
    public void The_clock_stays_the_real_one_and_timers_stay_in_UTC()
    {
        Assert.DoesNotContain(Set, s => s.Contains("Clock", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("WEBSITE_TIME_ZONE", Set);
    }

    /// <summary>Flex Consumption takes the runtime from functionAppConfig and refuses these.</summary>
    [Fact]
    public void No_setting_is_one_the_plan_refuses() =>
        Assert.DoesNotContain(
            Set.Except(["FUNCTIONS_REQUEST_BODY_SIZE_LIMIT"]),
            s => s.StartsWith("FUNCTIONS_", StringComparison.Ordinal) || s.StartsWith("WEBSITE_", StringComparison.Ordinal));

    [Fact]
    public void Every_setting_of_the_service_is_described()
    {
        var ours = Set.Where(s => s.StartsWith("MissionReg__", StringComparison.Ordinal)).Select(s => s.TrimEnd('_').Replace("__", ":", StringComparison.Ordinal)).ToList();

        Assert.Contains("MissionReg:Smtp:Mailboxes", ours);
        Assert.All(ours, s => Assert.True(IsDescribed(s), s));
    }

    [Fact]
    public void Every_setting_the_code_reads_has_a_default_or_a_place_in_the_templates()
    {
        var options = Needs(new MissionRegOptions(), "MissionReg__").Concat(Needs(new SmtpOptions(), "MissionReg__Smtp__"));

        Assert.Empty(options.Except(Set));
    }

    [Fact]
    public void Every_setting_the_code_reads_is_described()
    {
        var options = Names(typeof(MissionRegOptions), "MissionReg:").Concat(Names(typeof(SmtpOptions), "MissionReg:Smtp:"));

        Assert.All(options, o => Assert.True(IsDescribed(o), o));
    }

    [Fact]
    public void Timers_are_kept_under_the_hub_name_of_the_host()
    {
        using var host = JsonDocument.Parse(Repository.Text("src/Functions/host.json"));
        var hub = host.RootElement.GetProperty("extensions").GetProperty("durableTask").GetProperty("hubName").GetString();

        Assert.Contains($"var hubName = '{hub}'\n", BicepFile.Of("main.bicep").CodeWithQuotes, StringComparison.Ordinal);
        Assert.Equal(["hubName", "hubName"], BicepFile.Of("main.bicep").ValuesOf("hubName"));
    }

    private static IEnumerable<string> Names(Type options, string prefix) => options.GetProperties().Select(p => prefix + p.Name);

    /// <summary>Settings that mean nothing until somebody gives them a value; a prefix of names is well when empty.</summary>
    private static IEnumerable<string> Needs(object options, string prefix) =>
        options.GetType().GetProperties()
            .Where(p => p.GetValue(options) is null or "" && !p.Name.EndsWith("Prefix", StringComparison.Ordinal)).Select(p => prefix + p.Name);

    /// <summary>The table shortens <c>MissionReg:Smtp:Port</c> to <c>:Port</c> beside its neighbours.</summary>
    private static bool IsDescribed(string setting) =>
        Operations.Contains($"`{setting}", StringComparison.Ordinal)
        || Operations.Split('\n').Any(line => line.StartsWith($"| `{setting[..(setting.LastIndexOf(':') + 1)]}", StringComparison.Ordinal)
            && line.Contains($"`{setting[setting.LastIndexOf(':')..]}`", StringComparison.Ordinal));
}
