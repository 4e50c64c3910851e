using Microsoft.DurableTask;
using MissionReg.Durability.Workload;

namespace MissionReg.Durability.Scenarios;

/// <summary>
/// One instance sends parcels to another, which counts them and answers. Between instances every event comes exactly once, so
/// nobody looks for repetitions here.
/// </summary>
internal sealed class Couriers : Scenario
{
    private const string Receiver = "CourierReceiver";

    private sealed record Received(int Count, int Sum);

    public override void Register(Microsoft.DurableTask.Worker.Engine.TaskRegistry registry)
    {
        base.Register(registry);
        Register(registry, Receiver, async (context, it) =>
        {
            var parcels = new List<int>();
            while (parcels is not [.., 0])
            {
                parcels.Add(await context.WaitForExternalEvent<int>("parcel"));
            }

            var received = new Received(parcels.Count - 1, parcels.Sum());
            context.SendEvent(it.Id, "thanks", received);
            return received;
        });
    }

    public override async Task DriveAsync(Clerk clerk)
    {
        await clerk.StartAsync(Receiver, ReceiverId(clerk.Case));
        await clerk.StartAsync(Name);
    }

    public override IEnumerable<End> Ends(Case it)
    {
        var received = new Received(Parcels(it), Enumerable.Range(1, Parcels(it)).Sum());
        return [End.Completed(it.Id, received), End.Completed(ReceiverId(it), received)];
    }

    protected override async Task<object?> RunAsync(TaskOrchestrationContext context, Case it)
    {
        for (var i = 1; i <= Parcels(it); i++)
        {
            context.SendEvent(ReceiverId(it), "parcel", i);
            if (it.Draw($"rest-{i}", 0, 2) == 0)
            {
                await context.CreateTimer(TimeSpan.FromMilliseconds(5), CancellationToken.None);
            }
        }

        context.SendEvent(ReceiverId(it), "parcel", 0);
        return await context.WaitForExternalEvent<Received>("thanks");
    }

    private static int Parcels(Case it) => it.Draw("parcels", 1, 8);

    private static string ReceiverId(Case it) => $"{it.Id}-receiver";
}
