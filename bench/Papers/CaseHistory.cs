using MissionReg.Core.Calendars;
using MissionReg.Core.Cases;
using MissionReg.Core.Procedures;
using NodaTime;

namespace MissionReg.Bench.Papers;

/// <summary>A case of one day, led by commands.</summary>
internal sealed class CaseHistory(Procedure procedure, WorkCalendar calendar)
{
    private readonly List<RecordedEvent> events = [];

    public CaseState State => CaseEvolution.Fold(events)!;

    public void Give(string account, Role role, int hour, CaseCommand command)
    {
        var before = events.Count == 0 ? null : State;
        var office = procedure.Offices[0];
        var now = new LocalDateTime(2026, 3, 12, hour, 0).InZoneStrictly(calendar.Zone).ToInstant();
        var actor = new Actor(account, "Қасымов Нұрлан Ержанұлы", "специалист", [role], office.Id);
        var context = new DecisionContext(now, actor, $"command {events.Count}", procedure, calendar, "ALM-MC-2026-000001") { Office = office };
        var accepted = CaseDecider.Decide(command, before, context) as Decision.Accepted
            ?? throw new InvalidOperationException($"{command.GetType().Name} was not accepted.");
        events.AddRange(EventChain.Append("ALM-M-2026-000001", events.Count, before?.LastHash ?? "", accepted.Events, now, context.CommandId, actor.Stamp(), "office"));
    }
}
