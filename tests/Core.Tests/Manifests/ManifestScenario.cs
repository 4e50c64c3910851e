using System.Collections.Immutable;
using MissionReg.Core.Cases;
using MissionReg.Core.Manifests;
using MissionReg.Core.Tests.Cases;
using NodaTime;
using NodaTime.Text;

namespace MissionReg.Core.Tests.Manifests;

/// <summary>A manifest as it was recorded so far, and what the clock on the wall shows.</summary>
internal sealed record ManifestScenario(ImmutableArray<RecordedEvent> History, ManifestState? Found, LocalDateTime Clock)
{
    public const string Number = "MAN-01-2026-000001";

    private static readonly LocalDateTimePattern Wall = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    public ManifestState State => Found ?? throw new InvalidOperationException("there is no manifest yet");

    public static ManifestScenario Starting(string clock) => new([], null, Wall.Parse(clock).Value);

    public ManifestScenario On(string clock) => this with { Clock = Wall.Parse(clock).Value };

    public ManifestScenario And(Actor actor, ManifestCommand command, string? id = null) => When(actor, command, id).Accepted();

    public ManifestVerdict When(Actor actor, ManifestCommand command, string? id = null)
    {
        var context = new ManifestContext(
            Clock.InZoneStrictly(TestCalendar.Office.Zone).ToInstant(), actor, id ?? $"command {History.Length + 1} of {actor.Id}");
        return new ManifestVerdict(this, context, ManifestDecider.Decide(command, Found, context));
    }

    public ManifestScenario Recording(ManifestContext context, IEnumerable<ManifestEvent> events)
    {
        var recorded = EventChain.Append(
            Number, History.Length, Found?.LastHash ?? "", events.Select(ManifestEventJson.Write), context.Now, context.CommandId, context.Actor.Stamp(), "office");
        return this with { History = [.. History, .. recorded], Found = recorded.Aggregate(Found, ManifestEvolution.Evolve) };
    }
}
