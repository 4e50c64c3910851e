using System.Collections.Immutable;
using MissionReg.Core.Calendars;
using MissionReg.Core.Cases;
using MissionReg.Core.Procedures;

namespace MissionReg.Functions.Cases;

/// <summary>A case with what it takes to decide on it.</summary>
public sealed record OpenCase(CaseState State, Procedure Procedure, WorkCalendar Calendar)
{
    public ImmutableArray<AgendaEntry> Agenda { get; } = Core.Cases.Agenda.Of(State, Procedure, Calendar);

    /// <summary>Changes with everything an officer should have seen before acting.</summary>
    public string ETag => $"\"{State.Revision}\"";
}
