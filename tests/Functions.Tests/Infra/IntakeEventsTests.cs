using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;
using MissionReg.Azurite;
using MissionReg.Functions.Triggers;

namespace MissionReg.Functions.Tests.Infra;

/// <summary>The way from a dropped blob to the function that takes it in.</summary>
public sealed class IntakeEventsTests
{
    private static readonly BicepFile Subscription = BicepFile.Of("app/intake-subscription.bicep");
    private static readonly string Main = BicepFile.Of("main.bicep").CodeWithQuotes;
    private static readonly string Yaml = Repository.Text("azure.yaml");

    public static TheoryData<string> Hooks => ["infra/hooks/postdeploy.sh", "infra/hooks/postdeploy.ps1"];

    [Fact]
    public void Events_go_to_the_function_that_watches_the_container()
    {
        var run = typeof(IntakeDrop).GetMethods().Single(m => m.GetCustomAttribute<FunctionAttribute>() is not null);
        var path = run.GetParameters().Select(p => p.GetCustomAttribute<BlobTriggerAttribute>()).OfType<BlobTriggerAttribute>().Single().BlobPath;

        Assert.Contains($"param functionName string = '{run.GetCustomAttribute<FunctionAttribute>()!.Name}'", Subscription.CodeWithQuotes, StringComparison.Ordinal);
        Assert.Contains($"param intakeContainer string = '{path.Split('/')[0]}'", Subscription.CodeWithQuotes, StringComparison.Ordinal);
        Assert.Contains("/runtime/webhooks/blobs?functionName=Host.Functions.${functionName}&code=", Subscription.CodeWithQuotes, StringComparison.Ordinal);
        Assert.Contains("subjectBeginsWith: '/blobServices/default/containers/${intakeContainer}/'", Subscription.CodeWithQuotes, StringComparison.Ordinal);
        Assert.Contains("includedEventTypes: ['Microsoft.Storage.BlobCreated']", Subscription.CodeWithQuotes, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_delivered_in_a_day_is_kept()
    {
        Assert.Equal(["1440"], Subscription.ValuesOf("eventTimeToLiveInMinutes"));
        Assert.Equal(["30"], Subscription.ValuesOf("maxDeliveryAttempts"));
        Assert.Matches(@"deadLetterWithResourceIdentity: \{\s+identity: \{ type: 'SystemAssigned' \}", Subscription.CodeWithQuotes);
        Assert.Equal(["deadLetterContainer"], Subscription.ValuesOf("blobContainerName"));
        Assert.Contains("identity: { type: 'SystemAssigned' }", BicepFile.Of("app/intake-topic.bicep").Block("topic"), StringComparison.Ordinal);
        Assert.Contains("scope: account::blobs::deadLetters", BicepFile.Of("app/intake-topic.bicep").Block("deadLetterAccess"), StringComparison.Ordinal);
        Assert.Contains("'DeadLetteredCount'", BicepFile.Of("monitor/alerts.bicep").CodeWithQuotes, StringComparison.Ordinal);
    }

    [Fact]
    public void The_subscription_is_made_after_the_code_is_there()
    {
        var hooks = Regex.Matches(Yaml, @"^  (?<when>\w+):\n    posix:\n      shell: sh\n      run: \./(?<sh>\S+)\n    windows:\n      shell: pwsh\n      run: \./(?<ps1>\S+)$", RegexOptions.Multiline)
            .ToDictionary(m => m.Groups["when"].Value, m => (m.Groups["sh"].Value, m.Groups["ps1"].Value));

        Assert.Equal(["postdeploy", "predeploy", "prepackage"], hooks.Keys.Order());
        Assert.Equal(("infra/hooks/postdeploy.sh", "infra/hooks/postdeploy.ps1"), hooks["postdeploy"]);
        Assert.DoesNotContain("continueOnError", Yaml, StringComparison.Ordinal);
        Assert.DoesNotContain("eventSubscriptions", string.Concat(BicepFile.All.Where(f => f != Subscription).Select(f => f.CodeWithQuotes)), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Hooks))]
    public void A_hook_deploys_the_subscription_with_all_it_asks_for(string hook)
    {
        var text = Repository.Text(hook);
        var given = Regex.Matches(text, @"^ +(\w+)=""?\$(env:)?[A-Z]", RegexOptions.Multiline).Select(m => m.Groups[1].Value);

        Assert.Contains($"run: ./{hook}", Yaml, StringComparison.Ordinal);
        Assert.Contains("app/intake-subscription.bicep", text, StringComparison.Ordinal);
        Assert.Equal(Subscription.Parameters.Where(p => !p.Value).Select(p => p.Key).Order(), given.Order());
    }

    [Theory]
    [MemberData(nameof(Hooks))]
    public void A_hook_reads_only_what_the_deployment_puts_out(string hook)
    {
        var read = Regex.Matches(Repository.Text(hook), @"\b[A-Z]+(_[A-Z]+)+\b").Select(m => m.Value).Except(["CDPATH"]).Distinct().ToList();

        Assert.Contains("AZURE_FUNCTION_APP_NAME", read);
        Assert.All(read, name => Assert.Contains($"output {name} string", Main, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Hooks))]
    public void A_hook_never_sees_a_key(string hook)
    {
        Assert.Contains("'keys(systemKeys)'", Repository.Text(hook), StringComparison.Ordinal);
        Assert.DoesNotMatch(@"systemKeys\.|masterKey|functionKeys|code=", Repository.Text(hook));
    }
}
