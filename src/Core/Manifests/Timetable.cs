using System.Collections.Immutable;
using MissionReg.Core.Centres;
using NodaTime;

namespace MissionReg.Core.Manifests;

/// <summary>The runs of a centre's courier: at its own times on its working days (Almaty 2011 §12).</summary>
public static class Timetable
{
    /// <summary>Runs later than <paramref name="after"/> and not later than <paramref name="until"/>, in order.</summary>
    public static ImmutableArray<CourierRun> Between(CentreDesk desk, Instant after, Instant until)
    {
        var runs = ImmutableArray.CreateBuilder<CourierRun>();
        var zone = desk.Calendar.Zone;
        var last = until.InZone(zone).Date;
        for (var day = after.InZone(zone).Date; day <= last; day = day.PlusDays(1))
        {
            foreach (var time in desk.Calendar.On(day).Working ? desk.Centre.Runs : [])
            {
                if (At(day, time) is var at && at > after && at <= until)
                {
                    runs.Add(new CourierRun(day, time, at, Before(desk, day, time)));
                }
            }
        }

        return runs.ToImmutable();

        Instant At(LocalDate day, LocalTime time) => (day + time).InZoneLeniently(zone).ToInstant();
    }

    private static Instant Before(CentreDesk desk, LocalDate day, LocalTime time)
    {
        var zone = desk.Calendar.Zone;
        var earlier = desk.Centre.Runs.Where(r => r < time).ToArray();
        while (earlier.Length == 0)
        {
            day = day.PlusDays(-1);
            earlier = desk.Calendar.On(day).Working ? [.. desk.Centre.Runs] : [];
        }

        return (day + earlier[^1]).InZoneLeniently(zone).ToInstant();
    }
}
