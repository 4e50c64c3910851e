using System.Globalization;
using System.Net;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using MissionReg.Core.Cases;
using MissionReg.Functions.Triggers;

namespace MissionReg.Functions.Tests.Api;

public sealed class InboxTests : IAsyncLifetime
{
    private readonly Office office = new();

    public Task InitializeAsync() => office.InitializeAsync();

    public Task DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task Those_who_must_act_are_reminded_the_morning_before_on_the_day_and_after_it()
    {
        var number = await office.CaseAsync();
        await office.AdvanceAsync("2026-03-03 08:29");
        Assert.Empty(await NotesAsync("clerk", number, "2026-03-03"));

        await office.AdvanceAsync("2026-03-03 08:31");
        Assert.Equal(["intake due-today"], await NotesAsync("clerk", number, "2026-03-03"));
        Assert.Equal(["intake due-today"], await NotesAsync("section", number, "2026-03-03"));
        Assert.Empty(await NotesAsync("head", number, "2026-03-03"));
        Assert.Empty(await NotesAsync("specialist", number, "2026-03-03"));

        await office.AdvanceAsync("2026-03-04 08:31");
        Assert.Equal(["intake overdue"], await NotesAsync("clerk", number, "2026-03-04"));
        Assert.Equal(["intake overdue"], await NotesAsync("head", number, "2026-03-04"));
        Assert.Equal(["refusal-notice due-tomorrow"], await NotesAsync("specialist", number, "2026-03-04"));

        await office.BringAsync(number, CaseStatus.Registered);
        await office.AdvanceAsync("2026-03-05 08:31");
        Assert.Empty(await NotesAsync("clerk", number, "2026-03-05"));
        Assert.Equal(["refusal-notice due-today"], await NotesAsync("specialist", number, "2026-03-05"));
        Assert.Empty(await NotesAsync("lawyer", number, "2026-03-05"));
    }

    [Fact]
    public async Task A_morning_reminds_once_however_often_it_is_run()
    {
        var number = await office.CaseAsync();
        await office.AdvanceAsync("2026-03-04 08:31");
        var once = await NotesAsync("section", number, "2026-03-04");
        Assert.Equal(["intake overdue", "refusal-notice due-tomorrow"], once);
        await ActivatorUtilities.CreateInstance<MorningReminders>(office.Services).RunAsync(new TimerInfo(), CancellationToken.None);
        Assert.Equal(once, await NotesAsync("section", number, "2026-03-04"));
    }

    [Fact]
    public async Task A_morning_missed_is_made_up_for_the_same_day()
    {
        var number = await office.CaseAsync();
        await office.AdvanceAsync("2026-03-02 15:10");
        var reminders = ActivatorUtilities.CreateInstance<MorningReminders>(office.Services);
        await reminders.RunAsync(new TimerInfo(), CancellationToken.None);
        Assert.Empty(await NotesAsync("clerk", number, "2026-03-02"));

        await reminders.RunAsync(new TimerInfo { IsPastDue = true }, CancellationToken.None);
        Assert.Equal(["intake due-tomorrow"], await NotesAsync("clerk", number, "2026-03-02"));
    }

    [Theory]
    [InlineData("2026-03-02T03:30:00Z", 0)]
    [InlineData("2026-03-02T03:00:00Z", 1)]
    public async Task A_service_that_was_down_at_noon_reminds_only_if_the_morning_did_not(string lastRun, int notes)
    {
        var number = await office.CaseAsync();
        await office.AdvanceAsync("2026-03-02 15:10");
        var reminders = ActivatorUtilities.CreateInstance<MorningReminders>(office.Services);
        var last = DateTimeOffset.Parse(lastRun, CultureInfo.InvariantCulture).UtcDateTime;
        await reminders.RunAsync(new TimerInfo { IsPastDue = true, ScheduleStatus = new ScheduleStatus { Last = last } }, CancellationToken.None);
        Assert.Equal(notes, (await NotesAsync("clerk", number, "2026-03-02")).Length);
    }

    [Fact]
    public async Task Nobody_is_reminded_on_a_day_off_and_what_is_due_after_it_comes_before_it()
    {
        var number = await office.CaseAsync(CaseStatus.UnderReview);
        await office.AdvanceAsync("2026-03-12 08:31");
        var mornings = (await office.As("section").GetAsync("api/inbox")).Json["notes"]!.AsArray().Select(n => (string)n!["morning"]!).Distinct().Order();
        Assert.Equal(["2026-03-04", "2026-03-05", "2026-03-10", "2026-03-11", "2026-03-12"], mornings);
        Assert.Equal(["review due-tomorrow"], await NotesAsync("lawyer", number, "2026-03-10"));
        Assert.Equal(["signature due-today", "term due-today"], (await NotesAsync("head", number, "2026-03-12")).Where(n => !n.StartsWith("review", StringComparison.Ordinal)));
        Assert.Contains("review overdue", await NotesAsync("head", number, "2026-03-12"));
    }

    [Fact]
    public async Task When_the_hold_ends_the_archivist_is_told_and_may_take_the_paper()
    {
        var number = await office.CaseAsync(CaseStatus.AwaitingCollection);
        await office.AdvanceAsync("2026-09-14 23:59");
        (await office.As("archive").CommandAsync(number, "archive", ("archiveName", "Қалалық мұрағат"))).Rests("hold-not-over", "14");
        await office.AdvanceAsync("2026-09-15 08:31");
        Assert.Equal(["hold ended"], await NotesAsync("archive", number, "2026-09-15"));
        Assert.Equal(["hold ended"], await NotesAsync("clerk", number, "2026-09-15"));
        var archived = await office.As("archive").CommandAsync(number, "archive", ("archiveName", "Қалалық мұрағат"));
        Assert.Equal("archived", archived.Is(HttpStatusCode.OK).Text("state"));
    }

    private async Task<string[]> NotesAsync(string account, string caseNumber, string morning) =>
    [
        .. (await office.As(account).GetAsync("api/inbox")).Is(HttpStatusCode.OK).Json["notes"]!.AsArray()
            .Where(n => (string)n!["caseNumber"]! == caseNumber && (string)n["morning"]! == morning)
            .Select(n => $"{n!["deadline"]} {n["urgency"]}").Order(StringComparer.Ordinal),
    ];
}
