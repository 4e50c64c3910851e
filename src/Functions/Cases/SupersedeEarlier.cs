using MissionReg.Core.Cases;

namespace MissionReg.Functions.Cases;

/// <summary>A re-registration takes the place of the registration it named, once it is signed.</summary>
internal sealed class SupersedeEarlier(CaseDesk desk)
{
    public async Task PerformAsync(OpenCase c, CancellationToken cancellationToken)
    {
        if (c.State is { Decided: Resolution.Certificate, Signature.Number: var number, Earlier.CaseNumber: { } earlier }
            && c.Procedure.FindKind(c.State.Kind)?.RefersTo is { Supersedes: true })
        {
            var command = new CaseCommand.Supersede(number, c.State.Number);
            await desk.GiveAsync(earlier, command, CommandEnvelope.OfSystem($"superseded-by-{c.State.Number}", "timer"), cancellationToken);
        }
    }
}
