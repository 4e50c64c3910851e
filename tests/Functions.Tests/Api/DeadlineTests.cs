using System.Net;
using System.Text.Json.Nodes;
using MissionReg.Core.Cases;

namespace MissionReg.Functions.Tests.Api;

public sealed class DeadlineTests : IAsyncLifetime
{
    private readonly Office office = new();

    public Task InitializeAsync() => office.InitializeAsync();

    public Task DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task A_deadline_that_passes_is_recorded_once_at_the_end_of_its_day()
    {
        var number = await office.CaseAsync();
        await office.AdvanceAsync("2026-03-03 23:59");
        Assert.Empty(await PassedAsync(number));
        await office.AdvanceAsync("2026-03-04 00:00");
        Assert.Equal(["intake 2026-03-03 breached"], await PassedAsync(number));

        await office.AdvanceAsync("2026-03-05 10:00");
        await office.BringAsync(number, CaseStatus.UnderReview);
        Assert.Equal(["intake 2026-03-03 breached"], await PassedAsync(number));

        await office.AdvanceAsync("2026-03-13 10:00");
        Assert.Equal(
            ["intake 2026-03-03 breached", "refusal-notice 2026-03-05 expired", "review 2026-03-11 breached", "signature 2026-03-12 breached", "term 2026-03-12 breached"],
            await PassedAsync(number));
        await office.BringAsync(number, CaseStatus.Collected);
        await office.AdvanceAsync("2026-03-20 10:00");
        Assert.Equal(5, (await PassedAsync(number)).Length);
        Assert.Equal("whole", (await office.Specialist.GetAsync($"api/cases/{number}/history")).Text("chain"));
    }

    [Fact]
    public async Task What_is_done_in_time_passes_no_deadline()
    {
        var number = await office.CaseAsync(CaseStatus.Collected);
        await office.AdvanceAsync("2026-03-13 10:00");
        Assert.Empty(await PassedAsync(number));
    }

    [Fact]
    public async Task A_refusal_after_the_third_working_day_is_recorded_as_late_with_its_paragraph()
    {
        var (timely, late) = (await office.CaseAsync(CaseStatus.UnderReview), await office.CaseAsync(CaseStatus.UnderReview));
        await office.AdvanceAsync("2026-03-05 17:59");
        await RefuseAsync(timely);
        await office.AdvanceAsync("2026-03-06 09:00");
        await RefuseAsync(late);

        Assert.Equal("False 2026-03-05 10", await RefusalAsync(timely));
        Assert.Equal("True 2026-03-05 10", await RefusalAsync(late));
        Assert.True((bool)(await office.Specialist.CaseAsync(late)).Json["draft"]!["late"]!);
    }

    private async Task RefuseAsync(string number) => (await office.Specialist.CommandAsync(
        number, "refuse", ("grounds", new JsonArray("incomplete-or-false-information")), ("reasons", "Сведения о регистрации объединения не подтвердились."))).Is(HttpStatusCode.OK);

    private async Task<string> RefusalAsync(string number)
    {
        var drafted = Assert.Single(await EventsAsync(number, "refusal-drafted"));
        return $"{(bool)drafted["late"]!} {drafted["noticeDueOn"]} {drafted["paragraph"]}";
    }

    private async Task<string[]> PassedAsync(string number) =>
        [.. (await EventsAsync(number, "deadline-passed")).Select(e => $"{e["deadline"]} {e["dueOn"]} {e["effect"]}").Order(StringComparer.Ordinal)];

    private async Task<JsonNode[]> EventsAsync(string number, string type)
    {
        var history = (await office.Specialist.GetAsync($"api/cases/{number}/history")).Is(HttpStatusCode.OK);
        return [.. history.Json["events"]!.AsArray().Select(e => e!["event"]!).Where(e => (string)e["type"]! == type)];
    }
}
