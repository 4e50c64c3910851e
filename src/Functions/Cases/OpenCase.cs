using System.Collections.Immutable;
using MissionReg.Core;
using MissionReg.Core.Calendars;
using MissionReg.Core.Cases;
using MissionReg.Core.Centres;
using MissionReg.Core.Procedures;
using NodaTime;

namespace MissionReg.Functions.Cases;

/// <summary>A case with what it takes to decide on it.</summary>
/// <param name="Calendar">Of the office.</param>
/// <param name="Centre">The centre that accepted it, if one did.</param>
public sealed record OpenCase(CaseState State, Procedure Procedure, WorkCalendar Calendar, CentreDesk? Centre)
{
    public ImmutableArray<AgendaEntry> Agenda { get; } = Core.Cases.Agenda.Of(State, Procedure, Calendar, Centre);

    public Office Office => Procedure.FindOffice(State.Office)
        ?? throw new InvalidOperationException($"{Procedure.Id} {Procedure.Version} has no office '{State.Office}'");

    /// <summary>Changes with everything an officer should have seen before acting.</summary>
    public string ETag => $"\"{State.Revision}\"";

    /// <summary>Where the outcome is handed out: where the application was handed in.</summary>
    public string Place(Language language) => Centre?.Centre.Place(language) ?? Office.Place(language);

    public DecisionContext Context(Instant now, CommandEnvelope envelope) =>
        new(now, envelope.Actor, envelope.CommandId, Procedure, Calendar) { Office = Office, Centre = Centre };
}
