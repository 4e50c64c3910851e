using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker.Offline;
using Microsoft.Extensions.DependencyInjection;

namespace MissionReg.Offline.Tests.Worker;

public sealed class ClockTests : IDisposable
{
    private const string Clock = "--MissionReg:Clock";
    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData("2026-08-31T09:00:00+05:00", "P6M", "2027-02-28T09:00:00+05:00")]
    [InlineData("2027-08-31T09:00:00+05:00", "P6M", "2028-02-29T09:00:00+05:00")]
    [InlineData("2028-02-29T09:00:00+05:00", "P1Y", "2029-02-28T09:00:00+05:00")]
    [InlineData("2026-03-01T02:00:00+05:00", "P1M", "2026-04-01T02:00:00+05:00")]
    [InlineData("2026-01-30T23:30:00+05:00", "P1M2W1DT1H30M0.5S", "2026-03-16T01:00:00.5+05:00")]
    [InlineData("2026-03-02T09:00:00+05:00", "PT0S", "2026-03-02T09:00:00+05:00")]
    public async Task Durations_follow_the_calendar_of_the_settings_offset(string start, string duration, string end)
    {
        await using var application = await Application.StartAsync(folder, [], Clock, start);

        Assert.Equal($$"""{"now":"{{end}}"}""", await application.AdvanceAsync(duration));
        Assert.Equal($$"""{"now":"{{end}}"}""", await application.Http.GetStringAsync("/admin/clock"));
    }

    [Fact]
    public async Task An_instant_with_any_offset_can_be_the_target()
    {
        await using var application = await Application.StartAsync(folder, [], Clock, "2026-03-02T09:00:00+05:00");

        var answer = await application.PostClockAsync("""{"to":"2026-03-02T06:30:00Z"}""");

        Assert.Equal("""{"now":"2026-03-02T11:30:00+05:00"}""", await answer.Content.ReadAsStringAsync());
        Assert.Equal(DateTimeOffset.Parse("2026-03-02T06:30:00Z", null), application.Services.GetRequiredService<TimeProvider>().GetUtcNow());
    }

    [Theory]
    [InlineData("""{"to":"2026-03-02T08:59:59+05:00"}""")]
    [InlineData("""{"to":"2026-03-02T09:00:00"}""")]
    [InlineData("""{"to":"tomorrow"}""")]
    [InlineData("""{"to":"2026-02-30T09:00:00+05:00"}""")]
    [InlineData("""{"advance":"-P1D"}""")]
    [InlineData("""{"advance":"P"}""")]
    [InlineData("""{"advance":"PT"}""")]
    [InlineData("""{"advance":"P1H"}""")]
    [InlineData("""{"advance":"P99999Y"}""")]
    [InlineData("""{"advance":7}""")]
    [InlineData("""{"advance":"P1D","to":"2026-03-03T09:00:00+05:00"}""")]
    [InlineData("""["P1D"]""")]
    [InlineData("""{"back":"P1D"}""")]
    [InlineData("now")]
    [InlineData("")]
    public async Task What_is_no_way_forward_is_refused_and_changes_nothing(string command)
    {
        await using var application = await Application.StartAsync(folder, [], Clock, "2026-03-02T09:00:00+05:00");

        var answer = await application.PostClockAsync(command);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.NotEmpty((await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString()!);
        Assert.Equal("""{"now":"2026-03-02T09:00:00+05:00"}""", await application.Http.GetStringAsync("/admin/clock"));
    }

    [Fact]
    public async Task There_is_no_such_route_on_the_systems_clock()
    {
        await using var application = await Application.StartAsync(folder, []);

        Assert.Equal(HttpStatusCode.NotFound, (await application.Http.GetAsync("/admin/clock")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await application.PostClockAsync("""{"advance":"P1D"}""")).StatusCode);
        Assert.Same(TimeProvider.System, application.Services.GetRequiredService<TimeProvider>());
    }

    [Fact]
    public async Task A_process_that_starts_again_does_not_go_back_in_time()
    {
        await using (var before = await Application.StartAsync(folder, [], Clock, "2026-03-02T09:00:00+05:00"))
        {
            await before.AdvanceAsync("P7D");
        }

        await using (var after = await Application.StartAsync(folder, [], Clock, "2026-03-02T09:00:00+06:00"))
        {
            Assert.Equal("""{"now":"2026-03-09T10:00:00+06:00"}""", await after.Http.GetStringAsync("/admin/clock"));
        }

        await using var later = await Application.StartAsync(folder, [], Clock, "2026-04-01T09:00:00+05:00");
        Assert.Equal("""{"now":"2026-04-01T09:00:00+05:00"}""", await later.Http.GetStringAsync("/admin/clock"));
    }

    [Fact]
    public async Task A_process_killed_on_a_journey_of_the_clock_goes_on_from_where_it_had_come_to()
    {
        await using var application = await Application.StartAsync(folder, [], Clock, "2026-03-02T09:00:00+05:00");
        var resumed = new List<DateTimeOffset>();
        using var record = new ClockRecord(application.Services.GetRequiredService<DataFolder>());
        using var timer = application.Services.GetRequiredService<TimeProvider>().CreateTimer(
            _ => resumed.Add(record.Resume(DateTimeOffset.UnixEpoch)), null, TimeSpan.FromHours(1), TimeSpan.FromHours(2));

        await application.AdvanceAsync("PT4H");

        Assert.Equal([DateTimeOffset.Parse("2026-03-02T05:00:00Z", null), DateTimeOffset.Parse("2026-03-02T07:00:00Z", null)], resumed);
    }

    [Fact]
    public async Task Commands_take_their_turns()
    {
        await using var application = await Application.StartAsync(folder, [], Clock, "2026-03-02T09:00:00+05:00");

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => application.AdvanceAsync("P1D")));

        Assert.Equal("""{"now":"2026-03-22T09:00:00+05:00"}""", await application.Http.GetStringAsync("/admin/clock"));
    }

    [Fact]
    public async Task A_setting_that_is_no_instant_stops_the_start()
    {
        var error = await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(
            () => Application.StartAsync(folder, [], Clock, "2026-03-02"));

        Assert.Contains("MissionReg:Clock", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Timers_of_the_clock_fire_once_or_by_their_period_and_not_after_their_end()
    {
        var clock = new SimulatedClock(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(5)));
        var fired = new List<string>();
        void Note(string name) => fired.Add($"{name} {clock.Now:HH:mm}");
        using var once = clock.CreateTimer(_ => Note("once"), null, TimeSpan.FromMinutes(30), Timeout.InfiniteTimeSpan);
        using var hourly = clock.CreateTimer(_ => Note("hourly"), null, TimeSpan.FromHours(1), TimeSpan.FromHours(1));
        using var moved = clock.CreateTimer(_ => Note("moved"), null, TimeSpan.FromMinutes(10), Timeout.InfiniteTimeSpan);
        using var ended = clock.CreateTimer(_ => Note("ended"), null, TimeSpan.FromMinutes(10), Timeout.InfiniteTimeSpan);
        moved.Change(TimeSpan.FromHours(2), Timeout.InfiniteTimeSpan);
        ended.Dispose();

        var noon = new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.FromHours(5));
        while (clock.FireNext(noon))
        {
        }

        Assert.Equal(["once 09:30", "hourly 10:00", "hourly 11:00", "moved 11:00", "hourly 12:00"], fired);
    }

    [Fact]
    public void Timers_are_no_longer_than_those_of_the_system()
    {
        var clock = new SimulatedClock(DateTimeOffset.UnixEpoch);
        void Fire(object? state) => Assert.Fail("too early");

        Assert.Throws<ArgumentOutOfRangeException>(() => TimeProvider.System.CreateTimer(Fire, null, TimeSpan.FromDays(50), Timeout.InfiniteTimeSpan));
        Assert.Throws<ArgumentOutOfRangeException>(() => clock.CreateTimer(Fire, null, TimeSpan.FromDays(50), Timeout.InfiniteTimeSpan));
    }

    public void Dispose() => folder.Dispose();
}
