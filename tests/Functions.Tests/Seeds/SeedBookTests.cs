using MissionReg.Core;
using MissionReg.Functions.Seeds;
using NodaTime;

namespace MissionReg.Functions.Tests.Seeds;

public sealed class SeedBookTests : IDisposable
{
    private const string Almaty = "almaty-2011-missionary";
    private const string Version = "2011-07-11.1";

    private readonly SeedFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_shipped_seeds_are_without_fault()
    {
        var seeds = new SeedBook(SeedFolder.Shipped);
        var procedure = seeds.Procedure(Almaty, Version);

        Assert.Equal("Asia/Almaty", seeds.CalendarOf(procedure.Offices[0]).Zone.Id);
        Assert.Equal(Almaty, seeds.WordingOf(procedure).Procedure);
        Assert.Contains("almaty-internal-policy", seeds.Places().Select(place => place.Place));
    }

    [Fact]
    public void A_procedure_is_offered_from_its_first_day_at_the_office()
    {
        var seeds = new SeedBook(_folder.Root);
        var firstDay = new LocalDate(2011, 8, 4).AtStartOfDayInZone(DateTimeZoneProviders.Tzdb["Asia/Almaty"]).ToInstant();

        Assert.Null(seeds.Offered(Almaty, firstDay - Duration.Epsilon));
        Assert.Equal(Version, seeds.Offered(Almaty, firstDay)!.Version);
        Assert.Null(seeds.Offered("of no such name", firstDay));
    }

    [Fact]
    public void A_procedure_is_offered_through_its_last_day_at_the_office()
    {
        _folder.Write(SeedFolder.Procedure, json => json["offered"]!["until"] = "2026-03-02");
        var seeds = new SeedBook(_folder.Root);
        var dayAfter = Instant.FromUtc(2026, 3, 2, 19, 0);

        Assert.NotNull(seeds.Offered(Almaty, dayAfter - Duration.Epsilon));
        Assert.Null(seeds.Offered(Almaty, dayAfter));
        Assert.DoesNotContain(seeds.AllOffered(dayAfter), p => p.Id == Almaty);
    }

    [Fact]
    public void A_successor_is_offered_from_its_day_and_the_version_before_it_stays_for_its_cases()
    {
        _folder.AddVersion("successor.json", "2027-01-01.1", "2027-01-01", json => json["term"]!["paragraph"] = "9");
        var seeds = new SeedBook(_folder.Root);
        var newYear = Instant.FromUtc(2026, 12, 31, 19, 0);

        Assert.Equal(Version, seeds.Offered(Almaty, newYear - Duration.Epsilon)!.Version);
        Assert.Equal("2027-01-01.1", seeds.Offered(Almaty, newYear)!.Version);
        Assert.Equal("2027-01-01.1", Assert.Single(seeds.AllOffered(newYear), p => p.Id == Almaty).Version);
        Assert.Equal("8, 9", seeds.Procedure(Almaty, Version).Term.Paragraph);
        Assert.Equal("9", seeds.Procedure(Almaty, "2027-01-01.1").Term.Paragraph);
    }

    [Fact]
    public void Two_versions_from_one_day_fail_the_start_and_both_files_are_named()
    {
        _folder.AddVersion("b.json", "2011-07-11.2", "2011-08-04", json => json["offered"]!.AsObject().Remove("supersedes"));
        Expect("b.json", "$.offered", "(almaty-2011-missionary.json) are both offered from 2011-08-04 on");
    }

    [Fact]
    public void An_office_keeps_the_hours_of_its_newest_procedure()
    {
        _folder.AddVersion("successor.json", "2027-01-01.1", "2027-01-01", json => json["offices"]![0]!["hours"]!["opens"] = "08:00");
        var calendar = new SeedBook(_folder.Root).Places().Single(place => place.Place == "almaty-internal-policy").Calendar;
        var early = new LocalDateTime(2027, 1, 5, 8, 15);
        Assert.Equal(early, calendar.Receive(early.InZoneStrictly(calendar.Zone).ToInstant()).ReceivedAt);
    }

    [Fact]
    public void Text_that_is_no_json_fails_the_start()
    {
        _folder.WriteText("procedures/broken.json", "{ \"id\": ");
        Expect("broken.json", "$", "is no JSON");
    }

    [Fact]
    public void A_value_of_the_wrong_kind_fails_the_start_with_its_place()
    {
        _folder.Write(SeedFolder.Procedure, json => json["term"]!["term"]!["count"] = "seven");
        Expect("almaty-2011-missionary.json", "$.term.term.count", "");
    }

    [Fact]
    public void A_property_that_nobody_knows_fails_the_start_with_its_place()
    {
        _folder.Write(SeedFolder.Procedure, json => json["offices"]![0]!["fax"] = "none");
        Expect("almaty-2011-missionary.json", "$.offices[0].fax", "");
    }

    [Fact]
    public void A_procedure_that_contradicts_itself_fails_the_start()
    {
        _folder.Write(SeedFolder.Procedure, json => json["offices"]![0]!["zone"] = "Asia/Alma-Ata");
        Expect("almaty-2011-missionary.json", "$.offices[0].zone", "no IANA zone");
    }

    [Fact]
    public void A_broken_calendar_fails_the_start()
    {
        _folder.Write("calendars/kz.json", json => json["entries"]![0]!["date"] = "2026-02-30");
        Expect("kz.json", "$.entries[0].date", "");
    }

    [Fact]
    public void A_broken_wording_fails_the_start()
    {
        _folder.Write("wording/almaty-2011-missionary.json", json => json["months"] = "twelve");
        Expect("almaty-2011-missionary.json", "$.months", "");
    }

    [Fact]
    public void A_version_that_is_there_twice_fails_the_start_and_both_files_are_named()
    {
        _folder.Write("procedures/twice.json", _ => { }, of: SeedFolder.Procedure);
        Expect("twice.json", "$.version", "almaty-2011-missionary.json");
    }

    [Fact]
    public void Two_wordings_of_one_procedure_fail_the_start()
    {
        _folder.Write("wording/twice.json", _ => { }, of: "wording/almaty-2011-missionary.json");
        Expect("twice.json", "$.procedure", "almaty-2011-missionary.json");
    }

    [Fact]
    public void A_procedure_whose_calendar_is_not_there_fails_the_start()
    {
        _folder.Write(SeedFolder.Procedure, json => json["offices"]![0]!["calendar"] = "kg");
        Expect("almaty-2011-missionary.json", "$.offices[0].calendar", "'kg'");
    }

    [Fact]
    public void A_procedure_that_nobody_can_put_into_words_fails_the_start()
    {
        _folder.Delete("wording/almaty-2011-missionary.json");
        Expect("almaty-2011-missionary.json", "$.id", "wording");
    }

    private void Expect(string file, string path, string reason)
    {
        var failure = Assert.Throws<SeedException>(() => new SeedBook(_folder.Root));
        Assert.Equal((file, path), (failure.File, failure.Path));
        Assert.Contains(reason, failure.Reason, StringComparison.Ordinal);
        Assert.NotEmpty(failure.Reason);
    }
}
