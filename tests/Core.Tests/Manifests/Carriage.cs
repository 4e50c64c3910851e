using MissionReg.Core.Cases;
using MissionReg.Core.Manifests;
using MissionReg.Core.Tests.Cases;

namespace MissionReg.Core.Tests.Manifests;

/// <summary>A manifest with one case on it, whose case follows when it is told to.</summary>
internal sealed record Carriage(CaseScenario Case, ManifestScenario Manifest)
{
    /// <summary>The case has followed all that was done so far.</summary>
    public Carriage Followed()
    {
        var (scenario, manifest) = (Case, Manifest);
        while (manifest.State.Pending is [var move, ..])
        {
            CaseCommand command = move.IsDispatch
                ? new CaseCommand.Dispatch(ManifestScenario.Number, manifest.State.Leg)
                : new CaseCommand.Arrive(ManifestScenario.Number, manifest.State.Leg, []);
            var actor = new Actor(
                move.By.Id,
                move.By.Name,
                move.By.Post,
                [Role.Clerk, Role.AccumulationInspector],
                move.IsDispatch ? manifest.State.Origin : manifest.State.Destination);
            scenario = scenario with { Clock = move.At.InZone(TestCalendar.Office.Zone).LocalDateTime };
            scenario = scenario.And(actor, command, $"{move.Id}");
            manifest = manifest.And(Actor.System, new ManifestCommand.RecordMoved(move.Id, []), $"{move.Id} moved");
        }

        return new Carriage(scenario, manifest);
    }
}
