using MissionReg.Core.Procedures.Registry;
using NodaTime;
using static MissionReg.Core.Tests.Procedures.Registry;

namespace MissionReg.Core.Tests.Procedures;

public sealed class RegistryVersionTests
{
    private static readonly LocalDate NewYear = new(2027, 1, 1);
    private static readonly LocalDate Summer = new(2027, 6, 1);

    [Fact]
    public void A_version_ends_the_day_before_the_one_that_takes_its_place()
    {
        var (first, second, third) = (Version("1", new LocalDate(2026, 1, 1)), Version("2", NewYear, "1"), Version("3", Summer, "2"));
        Assert.Empty(Faults(first, second, third));
        Assert.Equal(
            [new OfferedDays(new LocalDate(2026, 1, 1), new LocalDate(2026, 12, 31)), new OfferedDays(NewYear, new LocalDate(2027, 5, 31)), new OfferedDays(Summer, null)],
            new[] { first, second, third }.Select(version => OfferedDays.Of(version, [first, second, third])));
    }

    [Fact]
    public void A_version_that_ends_by_itself_earlier_leaves_a_gap()
    {
        var (first, second) = (Version("1", new LocalDate(2026, 1, 1), until: new LocalDate(2026, 3, 31)), Version("2", NewYear, "1"));
        Assert.Empty(Faults(first, second));
        Assert.Equal(new LocalDate(2026, 3, 31), OfferedDays.Of(first, [first, second]).Until);
    }

    [Fact]
    public void On_every_day_at_most_one_version_is_offered_where_there_is_no_fault()
    {
        var random = new Random(17);
        for (var run = 0; run < 500; run++)
        {
            var versions = Enumerable.Range(1, 4).Select(i => Version(
                $"{i}",
                NewYear.PlusDays(random.Next(20)),
                random.Next(3) == 0 ? null : $"{random.Next(1, 5)}",
                random.Next(3) == 0 ? NewYear.PlusDays(20 + random.Next(20)) : null)).Where(v => v.Offered.Supersedes != v.Version).ToArray();
            var most = Enumerable.Range(-1, 45).Max(day => versions.Count(v => OfferedDays.Of(v, versions).Contains(NewYear.PlusDays(day))));
            var faulty = Faults(versions).Any(fault => fault.Path == "$.offered");
            Assert.True(faulty == most > 1, $"run {run}: {most} versions on one day, faulty: {faulty}");
        }
    }

    [Fact]
    public void Two_versions_on_the_same_days_are_named_with_the_days()
    {
        var fault = Assert.Single(Faults(Version("1", NewYear, until: Summer), Version("2", NewYear.PlusDays(9))));
        Assert.Equal(("almaty-2011-missionary 2.json", "$.offered"), (fault.File, fault.Path));
        Assert.Contains("version '2' and version '1' (almaty-2011-missionary 1.json) are both offered from 2027-01-10 until 2027-06-01", fault.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_versions_that_follow_the_same_one_meet() =>
        Assert.Equal("$.offered", Assert.Single(Faults(Version("1", new LocalDate(2026, 1, 1)), Version("2", NewYear, "1"), Version("3", Summer, "1"))).Path);

    [Fact]
    public void A_version_takes_the_place_of_one_that_is_there()
    {
        var fault = Assert.Single(Faults(Version("2", NewYear, "1")));
        Assert.Equal("$.offered.supersedes", fault.Path);
        Assert.Contains("no version '1'", fault.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_version_takes_no_place_before_the_other_began(int days) =>
        Assert.Equal("$.offered.from", Assert.Single(Faults(Version("1", NewYear), Version("2", NewYear.PlusDays(days), "1"))).Path);

    [Fact]
    public void A_version_is_there_once() =>
        Assert.Equal("$.version", Assert.Single(Faults(Version("1", NewYear), Version("1", Summer))).Path);
}
