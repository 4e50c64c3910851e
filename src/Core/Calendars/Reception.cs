using NodaTime;

namespace MissionReg.Core.Calendars;

/// <summary>When something handed in counts as received.</summary>
/// <param name="HandedInAt">The moment it was really handed in.</param>
/// <param name="ReceivedAt">On the office's clock; later than the hand-in if the office was not at work.</param>
/// <param name="Day">The day of the event from which terms run.</param>
/// <param name="MovedBecause">
/// Null if received at once; else one of <see cref="ReceptionRule"/>, or the <see cref="DayRule"/> that closed the day.
/// </param>
public sealed record Reception(Instant HandedInAt, LocalDateTime ReceivedAt, LocalDate Day, string? MovedBecause);
