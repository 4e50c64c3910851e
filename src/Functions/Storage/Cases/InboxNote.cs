using MissionReg.Core.Cases;
using NodaTime;

namespace MissionReg.Functions.Storage.Cases;

/// <summary>A reminder in the inbox of everybody who holds a role at an office.</summary>
/// <param name="Key">Identity: the same reminder on the same morning is one note. Never given to another role, office or morning.</param>
/// <param name="Morning">Office-local day of the reminder.</param>
/// <param name="Deadline">Agenda entry that it is about.</param>
/// <param name="Urgency">due-today, due-tomorrow, overdue or ended.</param>
public sealed record InboxNote(
    string Key, string Office, Role Role, LocalDate Morning, string CaseNumber, string Deadline, LocalDate DueOn, Urgency Urgency);
