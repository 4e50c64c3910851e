using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using MissionReg.Functions.Orchestration;

namespace MissionReg.Functions.Manifests;

/// <summary>Has the cases follow their manifest and wakes their orchestrations. Running it twice does nothing twice.</summary>
internal sealed class CarryManifest(ManifestCarrier carrier, CaseWaker waker)
{
    public const string Name = "CarryManifest";

    [Function(Name)]
    public async Task<int> RunAsync([ActivityTrigger] string number, [DurableClient] DurableTaskClient client, CancellationToken cancellationToken)
    {
        var cases = await carrier.CarryAsync(number, cancellationToken);
        foreach (var caseNumber in cases)
        {
            await waker.WakeAsync(client, caseNumber, cancellationToken);
        }

        return cases.Length;
    }
}
