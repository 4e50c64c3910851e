using MissionReg.Core.Calendars;
using MissionReg.Core.Centres;
using MissionReg.Core.Procedures;
using NodaTime;

namespace MissionReg.Core.Cases;

/// <summary>Everything a decision may look at besides the command and the state.</summary>
/// <param name="Now">When the command was given.</param>
/// <param name="Actor">Who gave it.</param>
/// <param name="CommandId">Identity of the command: the same one delivered twice has the same.</param>
/// <param name="Procedure">The version under which the case was accepted.</param>
/// <param name="Calendar">The office's working days.</param>
/// <param name="Number">Next number of the issue book, for a command that needs one.</param>
public sealed record DecisionContext(
    Instant Now, Actor Actor, string CommandId, Procedure Procedure, WorkCalendar Calendar, string? Number = null)
{
    /// <summary>The office that decides.</summary>
    public required Office Office { get; init; }

    /// <summary>The centre that accepts or accepted the application, if one did.</summary>
    public CentreDesk? Centre { get; init; }

    /// <summary>Next number of the centre's journal, for an application accepted there.</summary>
    public string? CentreNumber { get; init; }

    /// <summary>Office-local day.</summary>
    public LocalDate Today => Now.InZone(Calendar.Zone).Date;
}
