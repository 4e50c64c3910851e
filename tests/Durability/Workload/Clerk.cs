using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using MissionReg.Durability.Books;

namespace MissionReg.Durability.Workload;

/// <summary>
/// The client of one case. What was acknowledged it does not do again. What it may or may not have done before its process was
/// killed it does again if that changes nothing, or else looks first.
/// </summary>
internal sealed class Clerk(Case it, DurableTaskClient client, AckBook acks)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(4);

    public Case Case => it;

    public static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    /// <summary>Starts an instance that must not exist unless this call, unacknowledged, has made it.</summary>
    public Task StartAsync(string orchestrator, string? id = null, object? input = null, StartOrchestrationOptions? options = null) =>
        OnceAsync(Verb.Start, id ?? it.Id, "start", async instance =>
        {
            if (await client.GetInstanceAsync(instance) is null)
            {
                await ScheduleAsync(orchestrator, instance, input, options);
            }
        });

    /// <summary>Starts an instance in the place of a finished one, unless that has been done: its input tells.</summary>
    public Task StartAgainAsync(string orchestrator, string what, object input, Func<OrchestrationMetadata, bool> isOld) =>
        OnceAsync(Verb.Start, it.Id, what, async instance =>
        {
            if (await client.GetInstanceAsync(instance, getInputsAndOutputs: true) is not { } found || isOld(found))
            {
                await ScheduleAsync(orchestrator, instance, input, null);
            }
        });

    public Task KnockAsync(int number, string? id = null, string name = "knock") =>
        RaiseAsync($"{name}-{number}".ToLowerInvariant(), name, mark => new Knock(number, acks.Lives, mark), id);

    public Task RaiseAsync(string what, string name, Func<string, object> payload, string? id = null) =>
        OnceAsync(Verb.Raise, id ?? it.Id, what, instance =>
            UnlessFinishedAsync(instance, () => client.RaiseEventAsync(instance, name, payload(it.Mark(what)))));

    public Task SuspendAsync(string what) => OnceAsync(Verb.Suspend, it.Id, what, instance =>
        UnlessFinishedAsync(instance, () => client.SuspendInstanceAsync(instance, it.Mark(what))));

    public Task ResumeAsync(string what) => OnceAsync(Verb.Resume, it.Id, what, instance =>
        UnlessFinishedAsync(instance, () => client.ResumeInstanceAsync(instance, it.Mark(what))));

    public Task TerminateAsync(bool recursive) => OnceAsync(Verb.Terminate, it.Id, "terminate", instance =>
        UnlessFinishedAsync(instance, () => client.TerminateInstanceAsync(
            instance, new TerminateInstanceOptions(it.Mark("terminate"), recursive))));

    public Task PurgeAsync(string what) => OnceAsync(Verb.Purge, it.Id, what, instance => client.PurgeInstanceAsync(instance));

    /// <summary>Once more than needed changes nothing.</summary>
    public Task RestartAsync(string what) => OnceAsync(Verb.Restart, it.Id, what, async instance =>
    {
        await client.WaitForInstanceCompletionAsync(instance);
        await client.RestartAsync(instance);
    });

    /// <summary>Waits until an instance stands so.</summary>
    public Task SeeAsync(string what, Func<OrchestrationMetadata, bool> seen, string? id = null) =>
        OnceAsync(Verb.Saw, id ?? it.Id, what, async instance =>
        {
            while (await client.GetInstanceAsync(instance, getInputsAndOutputs: true) is not { } found || !(seen(found) || found.IsCompleted))
            {
                await Task.Delay(BetweenLooks);
            }
        });

    public Task SeeFinishedAsync(string? id = null, string what = "end") =>
        OnceAsync(Verb.Finished, id ?? it.Id, what, instance => client.WaitForInstanceCompletionAsync(instance));

    public async Task DriveAsync()
    {
        await it.Scenario.DriveAsync(this);
        foreach (var id in it.Scenario.Ends(it).Select(end => end.Id).OfType<string>())
        {
            await SeeFinishedAsync(id);
        }

        acks.Add(Through(it.Number));
    }

    /// <summary>The last acknowledgement of a case.</summary>
    public static Ack Through(int number) => new(number, Verb.Through, "-", "through");

    /// <summary>Cases that are through, by a file that somebody else may write.</summary>
    public static int CountThrough(string acks) =>
        LineFile.Read(acks).Count(line => line.EndsWith(Through(0).What, StringComparison.Ordinal));

    private async Task OnceAsync(Verb verb, string instance, string what, Func<string, Task> call)
    {
        var ack = new Ack(it.Number, verb, instance, what);
        if (!acks.Has(ack))
        {
            await call(instance);
            acks.Add(ack);
        }
    }

    private Task<string> ScheduleAsync(string orchestrator, string instance, object? input, StartOrchestrationOptions? options) =>
        client.ScheduleNewOrchestrationInstanceAsync(orchestrator, input ?? it, (options ?? new()) with { InstanceId = instance });

    /// <summary>A call repeated may find that the instance has gone to its end by the first.</summary>
    private async Task UnlessFinishedAsync(string instance, Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (InvalidOperationException)
        {
            // Its end tells whether the first was heard.
            if (await client.GetInstanceAsync(instance) is not { IsCompleted: true })
            {
                throw;
            }
        }
    }
}
