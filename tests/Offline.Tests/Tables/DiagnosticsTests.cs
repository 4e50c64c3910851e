using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Tracing;
using Azure;
using Azure.Core.Diagnostics;
using Azure.Data.Tables;
using static MissionReg.Offline.Tests.Tables.ScriptedTransport;

namespace MissionReg.Offline.Tests.Tables;

public sealed class DiagnosticsTests
{
    [Fact]
    public async Task Log_tells_the_request_without_contents_filter_signature_or_key()
    {
        var name = EmulatedTable.NewName();
        var logged = new ConcurrentQueue<string>();
        using (new AzureEventSourceListener((_, message) => logged.Enqueue(message), EventLevel.Verbose))
        {
            var transport = Of(Answer(200, """{"value":[]}"""));
            var options = transport.Options;
            await new TableClient(new Uri($"https://acct.table.core.windows.net/{name}"), new AzureSasCredential("sv=1&sig=signature%3D"), options)
                .QueryAsync<TableEntity>("Holder eq 'Aigerim'").ToArrayAsync();
            await new TableClient(new Uri("https://acct.table.core.windows.net"), name, new TableSharedKeyCredential("acct", "a2V5"), options)
                .UpsertEntityAsync(new TableEntity("p", "r") { ["Holder"] = "Aigerim" });
        }

        var ours = logged.Where(m => m.Contains(name, StringComparison.Ordinal)).ToArray();
        Assert.Contains(ours, m => m.Contains("$filter=REDACTED", StringComparison.Ordinal) && m.Contains("sig=REDACTED", StringComparison.Ordinal));
        Assert.DoesNotContain(logged, m => m.Contains("Aigerim", StringComparison.Ordinal) || m.Contains("signature%3D", StringComparison.Ordinal) || m.Contains("SharedKeyLite", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_call_is_one_activity_that_tells_how_it_ended()
    {
        var ended = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Azure.Data.Tables.TableClient",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = ended.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        using var mine = new Activity("test").Start();
        var table = new TableClient("UseDevelopmentStorage=true", "t", Of(Answer(404)).Options);

        await table.GetEntityIfExistsAsync<TableEntity>("p", "r");
        await Assert.ThrowsAsync<RequestFailedException>(() => table.GetEntityAsync<TableEntity>("p", "r"));

        Assert.Equal(
            [("TableClient.GetEntityIfExists", ActivityStatusCode.Unset), ("TableClient.GetEntity", ActivityStatusCode.Error)],
            ended.Where(a => a.TraceId == mine.TraceId).Select(a => (a.OperationName, a.Status)));
    }
}
