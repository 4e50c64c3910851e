using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using MissionReg.Azurite;
using MissionReg.Functions.Storage.Documents;

namespace MissionReg.Functions.Tests.Infra;

public sealed class StorageTests
{
    private static readonly BicepFile Account = BicepFile.Of("storage/account.bicep");
    private static readonly BicepFile Containers = BicepFile.Of("storage/containers.bicep");
    private static readonly BicepFile Lifecycle = BicepFile.Of("storage/lifecycle.bicep");

    [Theory]
    [InlineData("allowSharedKeyAccess", "false")]
    [InlineData("allowBlobPublicAccess", "false")]
    [InlineData("allowCrossTenantReplication", "false")]
    [InlineData("defaultToOAuthAuthentication", "true")]
    [InlineData("supportsHttpsTrafficOnly", "true")]
    [InlineData("minimumTlsVersion", "'TLS1_2'")]
    [InlineData("isVersioningEnabled", "true")]
    public void The_account_is_shut_to_keys_strangers_and_plain_connections(string property, string value) =>
        Assert.Equal([value], Account.ValuesOf(property));

    [Fact]
    public void No_other_file_makes_an_account() =>
        Assert.Equal(
            [Account.Name],
            BicepFile.All.Where(f => Regex.IsMatch(f.CodeWithQuotes, @"'Microsoft\.Storage/storageAccounts@[\d-]+' = ")).Select(f => f.Name));

    /// <summary>The account refuses a second operation while one is under way, and the deployment ends there.</summary>
    [Fact]
    public void A_closed_account_gets_its_endpoints_one_at_a_time_and_after_its_policies()
    {
        Assert.Contains("@batchSize(1)\nresource endpoints ", BicepFile.Of("network/private-endpoints.bicep").CodeWithQuotes, StringComparison.Ordinal);
        Assert.Contains("dependsOn: [lifecycle]", BicepFile.Of("main.bicep").Block("privateEndpoints"), StringComparison.Ordinal);
        Assert.Contains("containers.outputs.", BicepFile.Of("main.bicep").Block("lifecycle"), StringComparison.Ordinal);
    }

    [Fact]
    public void Deleted_blobs_and_containers_can_be_brought_back()
    {
        Assert.Matches(@"\n    deleteRetentionPolicy: \{ enabled: true, days: softDeleteDays, allowPermanentDelete: false \}", Account.CodeWithQuotes);
        Assert.Matches(@"\n    containerDeleteRetentionPolicy: \{ enabled: true, days: softDeleteDays \}", Account.CodeWithQuotes);
    }

    [Fact]
    public void No_container_is_public() => Assert.Equal(["'None'"], Containers.ValuesOf("publicAccess"));

    [Fact]
    public void Issued_papers_can_be_neither_changed_nor_deleted()
    {
        var policy = Containers.Block("papersPolicy");

        Assert.Contains("/containers/immutabilityPolicies@", policy, StringComparison.Ordinal);
        Assert.Contains("immutabilityPeriodSinceCreationInDays: papersRetentionDays", policy, StringComparison.Ordinal);
        Assert.Contains("allowProtectedAppendWrites: false", policy, StringComparison.Ordinal);
        Assert.Contains("parent: papers\n", policy, StringComparison.Ordinal);
        Assert.Contains("name: 'issued'", Containers.Block("papers"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_place_of_documents_has_its_container()
    {
        var declared = JsonSerializer.Deserialize<string[]>(Repository.Text("infra/storage/containers.json"))!;
        var named = typeof(DocumentPaths).GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!);
        var written = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "Functions"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(f => Regex.Matches(File.ReadAllText(f), @"\$""(incoming|issued|papers|intake|documents)/\{").Select(m => m.Groups[1].Value));

        Assert.Equal(declared.Order(StringComparer.Ordinal), declared);
        Assert.Equal(named.Concat(written).Concat(["keys", "staging"]).Distinct().Order(StringComparer.Ordinal), declared);
    }

    [Fact]
    public void Only_what_nobody_finished_or_was_taken_is_deleted_by_age()
    {
        var rules = Regex.Matches(Lifecycle.CodeWithQuotes, @"name: '(?<name>[\w-]+)'\n +type: 'Lifecycle'.*?prefixMatch: \[(?<prefixes>[^\]]*)\].*?actions: \{\n(?<actions>.*?)\n            \}", RegexOptions.Singleline)
            .ToDictionary(m => m.Groups["name"].Value, m => (Prefixes: m.Groups["prefixes"].Value, Actions: m.Groups["actions"].Value));

        var deleting = rules.Values.Where(r => Regex.IsMatch(r.Actions, @"baseBlob: \{ delete")).ToList();
        Assert.Equal(["'incoming/', 'staging/'", "'intake/uploads/'"], deleting.Select(r => r.Prefixes));
        Assert.DoesNotContain(rules.Values, r => r.Actions.Contains("version: { delete", StringComparison.Ordinal) && Regex.IsMatch(r.Prefixes, "issued|keys"));
        Assert.Contains("'documents/'", rules["cool-what-is-settled"].Prefixes, StringComparison.Ordinal);
        Assert.Contains("tierToCool", rules["cool-what-is-settled"].Actions, StringComparison.Ordinal);
    }

    /// <summary>Of these only versions go: what the host and Durable Functions keep now stays untouched.</summary>
    [Fact]
    public void Versions_of_what_the_host_writes_all_day_are_forgotten()
    {
        var rule = Regex.Match(Lifecycle.CodeWithQuotes, @"name: 'forget-versions-of-the-host'.*?\n        \}", RegexOptions.Singleline).Value;

        Assert.Contains("prefixMatch: ofHost }", rule, StringComparison.Ordinal);
        Assert.Contains("version: { delete: { daysAfterCreationGreaterThan: orphanDays } }", rule, StringComparison.Ordinal);
        Assert.DoesNotContain("baseBlob", rule, StringComparison.Ordinal);
        Assert.Contains(
            "hostContainers: concat(containers.outputs.hostContainers, [deploymentContainer])", BicepFile.Of("main.bicep").Block("lifecycle"), StringComparison.Ordinal);
    }
}
