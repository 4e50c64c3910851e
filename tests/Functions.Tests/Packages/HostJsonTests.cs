using System.Globalization;
using System.Text.Json;

namespace MissionReg.Functions.Tests.Packages;

/// <summary>A key nobody knows is passed over in silence by the host: each is held to where it is read.</summary>
public sealed class HostJsonTests
{
    private const string Host = "WebJobs.Script: ScriptJobHostOptionsSetup";
    private const string Http = "WebJobs.Extensions.Http: HttpOptions";
    private const string Blobs = "WebJobs.Extensions.Storage.Blobs: BlobsOptions";
    private const string Durable = "WebJobs.Extensions.DurableTask: DurableTaskOptions";
    private const string Trace = "WebJobs.Extensions.DurableTask: TraceOptions";

    private static readonly Dictionary<string, string> ReadBy = new()
    {
        ["version"] = "WebJobs.Script: HostJsonFileConfigurationSource",
        ["telemetryMode"] = Host,
        ["functionTimeout"] = Host,
        ["logging.logLevel.default"] = "Microsoft.Extensions.Logging",
        ["concurrency.dynamicConcurrencyEnabled"] = "WebJobs.Host: ConcurrencyOptions",
        ["extensions.http.routePrefix"] = Http,
        ["extensions.http.maxOutstandingRequests"] = Http,
        ["extensions.http.maxConcurrentRequests"] = Http,
        ["extensions.blobs.maxDegreeOfParallelism"] = Blobs,
        ["extensions.blobs.poisonBlobThreshold"] = Blobs,
        ["extensions.durableTask.hubName"] = Durable,
        ["extensions.durableTask.defaultVersion"] = Durable,
        ["extensions.durableTask.versionMatchStrategy"] = Durable,
        ["extensions.durableTask.versionFailureStrategy"] = Durable,
        ["extensions.durableTask.maxConcurrentActivityFunctions"] = Durable,
        ["extensions.durableTask.maxConcurrentOrchestratorFunctions"] = Durable,
        ["extensions.durableTask.extendedSessionsEnabled"] = Durable,
        ["extensions.durableTask.throwStatusExceptionsOnRaiseEvent"] = Durable,
        ["extensions.durableTask.storageProvider.type"] = "WebJobs.Extensions.DurableTask: DurableTaskExtension",
        ["extensions.durableTask.tracing.traceInputsAndOutputs"] = Trace,
        ["extensions.durableTask.tracing.traceReplayEvents"] = Trace,
        ["extensions.durableTask.tracing.distributedTracingEnabled"] = Trace,
        ["extensions.durableTask.tracing.version"] = Trace,
    };

    private static readonly Dictionary<string, JsonElement> Settings = Leaves(BuildFiles.Json("src", "Functions", "host.json").RootElement, "").ToDictionary();

    [Fact]
    public void Every_key_is_one_that_somebody_reads() => Assert.Empty(Settings.Keys.Except(ReadBy.Keys));

    [Fact]
    public void Values_are_of_the_kinds_their_readers_take()
    {
        Assert.Equal("2.0", Text("version"));
        Assert.Contains(Text("telemetryMode"), new[] { "ApplicationInsights", "OpenTelemetry" });
        Assert.InRange(TimeSpan.Parse(Text("functionTimeout"), CultureInfo.InvariantCulture), TimeSpan.FromMinutes(5), TimeSpan.FromHours(1));
        Assert.Matches("^[A-Za-z][A-Za-z0-9]{2,44}$", Text("extensions.durableTask.hubName"));
        Assert.True(Version.TryParse(Text("extensions.durableTask.defaultVersion"), out _));
        Assert.Contains(Text("extensions.durableTask.versionMatchStrategy"), new[] { "None", "Strict", "CurrentOrOlder" });
        Assert.Contains(Text("extensions.durableTask.versionFailureStrategy"), new[] { "Reject", "Fail" });
        Assert.Contains(Text("extensions.durableTask.storageProvider.type"), new[] { "AzureStorage", "azureManaged" });
        Assert.Contains(Text("extensions.durableTask.tracing.version"), new[] { "None", "V1", "V2" });
        Assert.All(Settings.Where(s => s.Value.ValueKind is JsonValueKind.Number), s => Assert.InRange(s.Value.GetInt32(), 1, 1000));
    }

    [Fact]
    public void What_the_design_rests_on_is_set()
    {
        Assert.Equal("", Text("extensions.http.routePrefix"));
        Assert.Equal(5, Settings["extensions.blobs.poisonBlobThreshold"].GetInt32());
        Assert.Equal("CurrentOrOlder", Text("extensions.durableTask.versionMatchStrategy"));
        Assert.False(Settings["extensions.durableTask.extendedSessionsEnabled"].GetBoolean());
        Assert.False(Settings["extensions.durableTask.tracing.traceInputsAndOutputs"].GetBoolean());
    }

    [Fact]
    public void Case_without_an_orchestration_is_told_from_one_that_has_one_whatever_keeps_them() =>
        Assert.True(Settings["extensions.durableTask.throwStatusExceptionsOnRaiseEvent"].GetBoolean());

    private static string Text(string key) => Settings[key].GetString()!;

    private static IEnumerable<(string Key, JsonElement Value)> Leaves(JsonElement element, string path) =>
        element.ValueKind is JsonValueKind.Object
            ? element.EnumerateObject().SelectMany(p => Leaves(p.Value, path.Length == 0 ? p.Name : $"{path}.{p.Name}"))
            : [(path, element)];
}
