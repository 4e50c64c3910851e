using System.Collections.Immutable;
using MissionReg.Core.Calendars;
using MissionReg.Core.Cases;
using MissionReg.Core.Centres;
using MissionReg.Core.Procedures;
using NodaTime;
using NodaTime.Text;

namespace MissionReg.Core.Tests.Cases;

/// <summary>A case as it was recorded so far, and what the clock on the office's wall shows.</summary>
internal sealed record CaseScenario(ImmutableArray<RecordedEvent> History, CaseState? Found, LocalDateTime Clock)
{
    private static readonly LocalDateTimePattern Wall = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    public Procedure Procedure { get; init; } = TestProcedure.Almaty;

    /// <summary>The centre that accepts or accepted it, if one did.</summary>
    public CentreDesk? Centre { get; init; }

    public string CaseNumber { get; init; } = Papers.ReceiptNumber;

    /// <summary>The one that decides; of the procedure's offices the first unless another is given.</summary>
    public Office? Office { get; init; }

    /// <summary>The office's.</summary>
    public WorkCalendar Calendar { get; init; } = TestCalendar.Office;

    public CaseState State => Found ?? throw new InvalidOperationException("there is no case yet");

    public ImmutableArray<AgendaEntry> Agenda => MissionReg.Core.Cases.Agenda.Of(State, Procedure, Calendar, Centre);

    /// <param name="clock">Office-local, <c>2026-03-12 10:00</c>.</param>
    public static CaseScenario Starting(string clock) => new([], null, Wall.Parse(clock).Value);

    public AgendaEntry Entry(string id) => Agenda.Single(e => e.Id == id);

    /// <summary>From here on by this procedure, which names the same form and checklist or more.</summary>
    public CaseScenario Under(Procedure procedure) => this with { Procedure = procedure };

    public CaseScenario On(string clock) => this with { Clock = Wall.Parse(clock).Value };

    /// <summary>Gives a command that must be carried out.</summary>
    public CaseScenario And(Actor actor, CaseCommand command, string? id = null) => When(actor, command, id).Accepted();

    public Verdict When(Actor actor, CaseCommand command, string? id = null)
    {
        var context = Context(actor, id ?? $"command {History.Length + 1}");
        return new Verdict(this, context, CaseDecider.Decide(command, Found, context));
    }

    public DecisionContext Context(Actor actor, string commandId) => new(
        Clock.InZoneStrictly(Calendar.Zone).ToInstant(), actor, commandId, Procedure, Calendar, "ALM-MC-2026-000001")
    {
        Office = Office ?? Procedure.Offices[0],
        Centre = Centre,
        CentreNumber = Centre is null ? null : "01-2026-000007",
    };

    public CaseScenario Recording(DecisionContext context, IEnumerable<CaseEvent> events)
    {
        var recorded = EventChain.Append(
            CaseNumber, History.Length, Found?.LastHash ?? "", events, context.Now, context.CommandId, context.Actor.Stamp(), "office");
        return this with { History = [.. History, .. recorded], Found = recorded.Aggregate(Found, CaseEvolution.Evolve) };
    }
}
