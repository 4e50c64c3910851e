using System.Globalization;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace MissionReg.Offline.Tests.Worker;

public sealed class TimerTriggerTests : IDisposable
{
    private const string Monday = "2026-03-02T09:00:00+05:00";
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Timers_fire_in_the_order_of_their_due_instants_in_utc()
    {
        await using var application = await StartAsync(Monday, typeof(Sweep), typeof(Morning));

        await application.AdvanceAsync("P1DT30M");

        var lines = application.Notebook.Lines;
        Assert.Equal(98, lines.Count(l => l.StartsWith("sweep", StringComparison.Ordinal)));
        Assert.Equal(["morning 03:30:00"], lines.Where(l => l.StartsWith("morning", StringComparison.Ordinal)));
        Assert.Equal("sweep 03:30:00", lines[lines.ToList().IndexOf("morning 03:30:00") + 1]);
        Assert.Equal("sweep 04:15:00", lines[0]);
    }

    [Fact]
    public async Task Half_a_year_of_quarter_hours_is_counted_out()
    {
        await using var application = await StartAsync(Monday, typeof(Sweep));

        Assert.Equal("""{"now":"2026-09-02T09:00:00+05:00"}""", await application.AdvanceAsync("P6M"));

        Assert.Equal(184 * 24 * 4, application.Notebook.Lines.Count);
    }

    [Fact]
    public async Task A_schedule_may_be_finer_than_minutes_and_come_from_a_setting()
    {
        await using var application = await StartAsync(Monday, [typeof(Configured)], "--MissionRegTest:Schedule", "*/10 * * * * *");

        await application.AdvanceAsync("PT1M");

        Assert.Equal(["00 no status", "10 no status", "20 no status", "30 no status", "40 no status", "50 no status"], application.Notebook.Lines.Order());
    }

    [Fact]
    public async Task What_was_missed_while_the_process_was_down_is_made_up_for_once()
    {
        await using (await StartAsync(Monday, typeof(Morning)))
        {
        }

        await using (var later = await StartAsync("2026-03-05T09:00:00+05:00", typeof(Morning)))
        {
            await later.AdvanceAsync("PT0S");
            Assert.Equal(["morning 04:00:00 past due"], later.Notebook.Lines);
        }

        await using var again = await StartAsync("2026-03-05T09:00:00+05:00", typeof(Morning));
        await again.AdvanceAsync("PT0S");
        Assert.Empty(again.Notebook.Lines);
    }

    [Fact]
    public async Task A_function_can_ask_to_run_at_the_start()
    {
        await using var application = await StartAsync(Monday, typeof(Eager));

        await application.AdvanceAsync("PT0S");

        Assert.Equal(["first 0001 next 2027"], application.Notebook.Lines);
    }

    [Fact]
    public async Task A_run_that_fails_does_not_end_the_schedule()
    {
        await using var application = await StartAsync(Monday, typeof(Unlucky));

        await application.AdvanceAsync("PT3H");

        Assert.Equal(3, application.Notebook.Lines.Count);
    }

    [Fact]
    public async Task The_clock_waits_for_a_run_to_end()
    {
        await using var application = await StartAsync(Monday, typeof(Slow));

        await application.AdvanceAsync("PT3H");

        Assert.Equal(["begin 05", "end 05", "begin 06", "end 06", "begin 07", "end 07"], application.Notebook.Lines);
    }

    [Fact]
    public async Task On_the_systems_clock_timers_fire_by_themselves_and_never_twice_at_a_time()
    {
        await using var application = await Application.StartAsync(folder, [typeof(EverySecond)]);

        await Application.UntilAsync(() => application.Notebook.Lines.Count >= 4);

        Assert.Equal(["begin", "end", "begin", "end"], application.Notebook.Lines.Take(4));
    }

    public void Dispose() => folder.Dispose();

    private Task<Application> StartAsync(string clock, params Type[] functions) => StartAsync(clock, functions, []);

    private Task<Application> StartAsync(string clock, Type[] functions, params string[] arguments) =>
        Application.StartAsync(folder, functions, ["--MissionReg:Clock", clock, .. arguments]);

    public sealed class Sweep(Notebook notebook, TimeProvider clock)
    {
        [Function("Sweep")]
        public void Run([TimerTrigger("0 */15 * * * *")] TimerInfo timer)
        {
            Assert.Equal(clock.GetUtcNow().UtcDateTime, timer.ScheduleStatus!.Next);
            notebook.Note($"sweep {clock.GetUtcNow():HH:mm:ss}");
        }
    }

    public sealed class Morning(Notebook notebook, TimeProvider clock)
    {
        [Function("Morning")]
        public async Task RunAsync([TimerTrigger("0 30 3 * * *")] TimerInfo timer)
        {
            await Task.Yield();
            notebook.Note($"morning {clock.GetUtcNow():HH:mm:ss}{(timer.IsPastDue ? " past due" : "")}");
        }
    }

    public sealed class Configured(Notebook notebook, TimeProvider clock)
    {
        [Function("Configured")]
        public void Run([TimerTrigger("%MissionRegTest:Schedule%")] TimerInfo timer) =>
            notebook.Note($"{clock.GetUtcNow():ss} {(timer.ScheduleStatus is null ? "no status" : "status")}");
    }

    public sealed class Eager(Notebook notebook)
    {
        [Function("Eager")]
        public void Run([TimerTrigger("0 0 0 1 1 *", RunOnStartup = true)] TimerInfo timer) => notebook.Note(string.Create(
            CultureInfo.InvariantCulture, $"first {timer.ScheduleStatus!.Last:yyyy} next {timer.ScheduleStatus.Next:yyyy}"));
    }

    public sealed class Unlucky(Notebook notebook)
    {
        [Function("Unlucky")]
        public void Run([TimerTrigger("0 0 * * * *")] TimerInfo timer)
        {
            notebook.Note("tried");
            throw new InvalidDataException(timer.IsPastDue.ToString());
        }
    }

    public sealed class Slow(Notebook notebook, TimeProvider clock)
    {
        [Function("Slow")]
        public async Task RunAsync([TimerTrigger("0 0 * * * *")] TimerInfo timer)
        {
            Assert.False(timer.IsPastDue);
            notebook.Note($"begin {clock.GetUtcNow():HH}");
            await Task.Delay(20);
            notebook.Note($"end {clock.GetUtcNow():HH}");
        }
    }

    public sealed class EverySecond(Notebook notebook)
    {
        [Function("EverySecond")]
        public async Task RunAsync([TimerTrigger("* * * * * *")] TimerInfo timer)
        {
            Assert.Null(timer.ScheduleStatus);
            notebook.Note("begin");
            await Task.Delay(10);
            notebook.Note("end");
        }
    }
}
