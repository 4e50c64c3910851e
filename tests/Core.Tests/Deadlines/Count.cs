using MissionReg.Core.Calendars;
using MissionReg.Core.Deadlines;
using NodaTime;

namespace MissionReg.Core.Tests.Deadlines;

/// <summary>A random case of counting.</summary>
internal sealed record Count(string OfficeName, WorkCalendar Office, LocalDate EventDay, TermUnit Unit, int Length)
{
    public Deadline Due => DueFrom(EventDay);

    public Deadline DueFrom(LocalDate eventDay) => Core.Deadlines.Deadlines.Due(new Term(Unit, Length), eventDay, Office);

    public override string ToString() => $"{OfficeName}: {Length} {Unit} from {EventDay:uuuu'-'MM'-'dd}";
}
