using NodaTime.Text;

namespace MissionReg.Core.Calendars;

/// <summary>A time of the day as a clock on the wall shows it, such as <c>09:30</c>, wherever it is read, stored or printed.</summary>
public static class ClockTime
{
    public static LocalTimePattern Pattern { get; } = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
}
