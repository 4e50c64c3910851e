using System.Text.RegularExpressions;
using MissionReg.Azurite;

namespace MissionReg.Functions.Tests.Infra;

public sealed class AccessTests
{
    private static readonly BicepFile Access = BicepFile.Of("app/access.bicep");

    /// <summary>
    /// Ids of Azure's built-in roles, from learn.microsoft.com/azure/role-based-access-control/built-in-roles and its pages on
    /// storage, monitoring, integration and security.
    /// </summary>
    private static readonly Dictionary<string, string> BuiltIn = new()
    {
        ["blobDataOwner"] = "b7e6dc6d-f1e8-4753-8033-0f276bb0955b",
        ["blobDataContributor"] = "ba92f5b4-2d11-453d-a403-e96b0029c9fe",
        ["blobDelegator"] = "db58b8e5-c6ad-4a2a-8342-4190687cbf4a",
        ["queueDataContributor"] = "974c5e8b-45b9-4653-ba55-5f855dd0fb88",
        ["tableDataContributor"] = "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3",
        ["metricsPublisher"] = "3913510d-42f4-4e42-8a64-420c390055eb",
        ["durableTaskDataContributor"] = "0ad04412-c4d5-4796-b79c-f76d14c8d402",
        ["secretsUser"] = "4633458b-17de-408a-b874-0445c86b69e6",
    };

    [Fact]
    public void Every_role_is_the_built_in_one_of_its_name()
    {
        var given = BicepFile.All
            .SelectMany(f => Regex.Matches(f.CodeWithQuotes, @"(?<name>\w+)(:| =) '(?<id>[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})'"))
            .Select(m => (Name: m.Groups["name"].Value, Id: m.Groups["id"].Value)).ToList();

        Assert.Equal(BuiltIn.Keys.Order(), given.Select(g => g.Name).Distinct().Order());
        Assert.All(given, g => Assert.Equal(BuiltIn[g.Name], g.Id));
    }

    [Fact]
    public void The_service_owns_nothing_but_what_the_host_keeps()
    {
        var service = Regex.Match(Access.CodeWithQuotes, @"var ofService = \[(.*?)\]", RegexOptions.Singleline).Groups[1].Value;

        Assert.Equal(
            ["roles.blobDataContributor", "roles.blobDelegator", "roles.queueDataContributor", "roles.tableDataContributor"],
            service.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        Assert.Contains("roles.blobDataOwner)", Access.Block("hostAccess"), StringComparison.Ordinal);
        Assert.Contains("scope: ownContainers[i]", Access.Block("hostAccess"), StringComparison.Ordinal);
        Assert.DoesNotContain("blobDataOwner", Access.Block("serviceAccess") + Access.Block("operatorAccess"), StringComparison.Ordinal);
        Assert.Contains("['azure-webjobs-hosts', 'azure-webjobs-secrets']", BicepFile.Of("storage/containers.bicep").CodeWithQuotes, StringComparison.Ordinal);
    }

    [Fact]
    public void An_operator_has_roles_only_when_one_is_named() =>
        Assert.Contains("for role in ofOperator: if (!empty(operatorPrincipalId))", Access.Block("operatorAccess"), StringComparison.Ordinal);

    [Fact]
    public void Telemetry_and_the_app_take_no_keys_or_passwords()
    {
        Assert.Equal(["true"], BicepFile.Of("monitor/workspace.bicep").ValuesOf("DisableLocalAuth"));
        Assert.Equal(["true"], BicepFile.Of("monitor/workspace.bicep").ValuesOf("disableLocalAuth"));
        Assert.Equal(["false", "false"], BicepFile.Of("app/api.bicep").ValuesOf("allow"));
        Assert.Equal(["true"], BicepFile.Of("app/api.bicep").ValuesOf("httpsOnly"));
        Assert.Equal(["'1.2'"], BicepFile.Of("app/api.bicep").ValuesOf("minTlsVersion"));
    }

    [Fact]
    public void Secrets_are_nowhere()
    {
        var files = Directory.EnumerateFiles(InfraFolder.Path, "*", SearchOption.AllDirectories).Append(Path.Combine(Repository.Root, "azure.yaml"));
        foreach (var file in files)
        {
            var text = File.ReadAllText(file);
            Assert.DoesNotMatch(@"AccountKey=|SharedAccessSignature|SharedAccessKey|[?&]sig=|InstrumentationKey=|-----BEGIN", text);
            Assert.DoesNotMatch(@"(?i)password'?\s*[:=]\s*'[^@'$]", text);
            Assert.DoesNotMatch(@"(?<![\w/+])[A-Za-z0-9+]{60,}", text);
        }
    }

    /// <summary>The linter stops a deployment at such a name, whatever the output holds.</summary>
    [Fact]
    public void No_output_is_named_like_a_secret() =>
        Assert.DoesNotContain(BicepFile.All.SelectMany(f => f.Outputs), o => o.Contains("password", StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void One_key_is_read_and_by_Azure_alone()
    {
        var reads = BicepFile.All.SelectMany(f => Regex.Matches(f.Code, @"\blist\w*\(").Select(m => (f.Name, m.Value)));

        Assert.Equal([("app/intake-subscription.bicep", "listKeys(")], reads);
        Assert.Empty(BicepFile.Of("app/intake-subscription.bicep").Outputs);
    }
}
