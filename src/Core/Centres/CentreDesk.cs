using MissionReg.Core.Calendars;
using NodaTime;

namespace MissionReg.Core.Centres;

/// <summary>A centre with its working days.</summary>
public sealed record CentreDesk(Centre Centre, WorkCalendar Calendar)
{
    /// <summary>A run is not missed because the courier left a little later.</summary>
    public static Duration RunAllowance { get; } = Duration.FromHours(1);

    /// <summary>The first courier run after <paramref name="moment"/>.</summary>
    public Instant NextRun(Instant moment)
    {
        var local = moment.InZone(Calendar.Zone).LocalDateTime;
        for (var day = local.Date; ; day = day.PlusDays(1))
        {
            if (!Calendar.On(day).Working)
            {
                continue;
            }

            foreach (var run in Centre.Runs)
            {
                if (day + run > local)
                {
                    return (day + run).InZoneLeniently(Calendar.Zone).ToInstant();
                }
            }
        }
    }
}
