using System.Collections.Immutable;
using MissionReg.Core.Manifests;
using MissionReg.Core.Tests.Cases;
using NodaTime;
using NodaTime.Text;

namespace MissionReg.Core.Tests.Manifests;

/// <summary>The courier of the tests' centre leaves at 11:00 and 16:00 from Monday to Saturday, but for holidays: Nauryz is 21 to 24 March where Saturday is worked.</summary>
public sealed class TimetableTests
{
    [Theory]
    [InlineData("2026-03-12 10:00", "2026-03-13 10:00", "12 11:00, 12 16:00")]
    [InlineData("2026-03-12 11:00", "2026-03-12 16:00", "12 16:00")]
    [InlineData("2026-03-14 10:00", "2026-03-16 12:00", "14 11:00, 14 16:00, 16 11:00")]
    [InlineData("2026-03-20 12:00", "2026-03-26 12:00", "20 16:00, 25 11:00, 25 16:00, 26 11:00")]
    [InlineData("2026-03-21 00:00", "2026-03-24 23:00", "")]
    public void Courier_runs_on_working_days_of_the_centre(string after, string until, string runs) =>
        Assert.Equal(runs, string.Join(", ", Between(after, until).Select(r => $"{r.Day.Day} {r.Time:HH:mm}")));

    [Fact]
    public void Run_before_the_first_of_a_week_was_on_saturday() =>
        Assert.Equal(At("2026-03-14 16:00"), Assert.Single(Between("2026-03-16 09:00", "2026-03-16 11:00")).Previous);

    [Fact]
    public void Every_run_follows_the_one_before()
    {
        var runs = Between("2026-03-01 00:00", "2026-12-31 23:00");
        Assert.All(runs.Zip(runs.Skip(1)), pair => Assert.Equal(pair.First.At, pair.Second.Previous));
        Assert.All(runs, r => Assert.Equal(r.At, TestCentre.Desk.NextRun(r.Previous)));
    }

    private static ImmutableArray<CourierRun> Between(string after, string until) => Timetable.Between(TestCentre.Desk, At(after), At(until));

    private static Instant At(string wall) =>
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm").Parse(wall).Value.InZoneStrictly(TestCentre.Desk.Calendar.Zone).ToInstant();
}
