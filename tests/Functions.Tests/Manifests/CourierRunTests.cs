using Microsoft.Extensions.DependencyInjection;
using MissionReg.Core.Cases;
using MissionReg.Core.Manifests;
using MissionReg.Functions.Manifests;
using MissionReg.Functions.Tests.Api;
using System.Text.Json.Nodes;
using static System.Net.HttpStatusCode;

namespace MissionReg.Functions.Tests.Manifests;

/// <summary>The courier leaves at 11:30 and 16:30 from Monday to Saturday; a run he misses although papers wait is a breach of the centre.</summary>
public sealed class CourierRunTests : IAsyncLifetime
{
    private readonly Town town = new();

    public Task InitializeAsync() => town.InitializeAsync();

    public Task DisposeAsync() => town.DisposeAsync();

    [Fact]
    public async Task Accumulation_section_is_told_before_each_run_what_waits()
    {
        var number = await town.CaseAsync();
        await town.Office.AdvanceAsync("2026-03-02 10:50");
        Assert.Empty(await NotesAsync());
        await town.Office.AdvanceAsync("2026-03-02 11:20");
        Assert.Equal([$"{number} courier-to-office 2026-03-02"], await NotesAsync());

        await town.DispatchAsync(await town.CompileAsync("to-office", number));
        await town.Office.AdvanceAsync("2026-03-02 17:00");
        Assert.Single(await NotesAsync());
    }

    [Fact]
    public async Task Each_missed_run_is_kept_once_and_none_on_a_sunday_or_a_holiday()
    {
        var number = await town.CaseAsync();
        await town.Office.AdvanceAsync("2026-03-02 12:15");
        Assert.Empty(await MissedAsync());
        await town.Office.AdvanceAsync("2026-03-02 12:45");
        Assert.Equal([$"2026-03-02 11:30 {number}"], await MissedAsync());

        // Sunday 8 March is a holiday whose day off is Monday.
        await town.Office.AdvanceAsync("2026-03-10 12:45");
        string[] worked = ["2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05", "2026-03-06", "2026-03-07"];
        var expected = worked.SelectMany(d => new[] { $"{d} 11:30 {number}", $"{d} 16:30 {number}" }).Append($"2026-03-10 11:30 {number}");
        Assert.Equal(expected, await MissedAsync());
    }

    [Fact]
    public async Task Run_that_took_place_is_not_missed_nor_one_with_nothing_to_carry()
    {
        await town.Office.AdvanceAsync("2026-03-02 14:00");
        var number = await town.CaseAsync();
        await town.Office.AdvanceAsync("2026-03-02 16:00");
        (await town.DispatchAsync(await town.CompileAsync("to-office", number))).Is(OK);
        await town.CaseAsync();
        await town.Office.AdvanceAsync("2026-03-02 18:00");
        Assert.Empty(await MissedAsync());
    }

    [Fact]
    public async Task Signed_outcome_that_nobody_fetches_is_the_couriers_too()
    {
        var number = await town.SignedAsync();
        await town.Office.AdvanceAsync("2026-03-02 13:00");
        Assert.Equal([$"2026-03-02 11:30 {number}"], await MissedAsync());
    }

    [Fact]
    public async Task Sweep_has_the_cases_follow_a_manifest_whose_act_was_cut_short()
    {
        var number = await town.CaseAsync();
        var manifest = await town.CompileAsync("to-office", number);
        var desk = town.Office.Services.GetRequiredService<ManifestDesk>();
        var accumulation = new Actor("accumulation", "Есімов Марат", "inspector", [Role.AccumulationInspector], Town.Centre);
        await desk.GiveAsync(manifest, new ManifestCommand.Dispatch("Серік"), new ManifestEnvelope(accumulation, "cut", "office", _ => ""), CancellationToken.None);
        Assert.Equal(CaseStatus.AtCentre, await town.Office.StateAsync(number));

        await town.Office.AdvanceAsync("2026-03-02 09:15");
        Assert.Equal(CaseStatus.InTransitToOffice, await town.Office.StateAsync(number));
        var dispatched = (await town.Clerk.GetAsync($"api/cases/{number}/history")).Json["events"]!.AsArray().Last(e => (string)e!["event"]!["type"]! == "dispatched")!;
        Assert.Equal(("accumulation", "2026-03-02T04:00:00Z"), ((string)dispatched["actor"]!["id"]!, (string)dispatched["at"]!));
    }

    private async Task<string[]> NotesAsync() =>
    [
        .. (await town.Accumulation.GetAsync("api/inbox")).Is(OK).Json["notes"]!.AsArray()
            .Where(n => ((string)n!["deadline"]!).StartsWith("courier", StringComparison.Ordinal))
            .Select(n => $"{n!["caseNumber"]} {n["deadline"]} {n["dueOn"]}").Distinct(),
    ];

    private async Task<string[]> MissedAsync()
    {
        var told = await RunsAsync("accumulation");
        var counted = await RunsAsync("quality");
        Assert.All(counted, r => Assert.Null(r["waiting"]));
        Assert.Equal(told.Select(r => r["waiting"]!.AsArray().Count), counted.Select(r => (int)r["count"]!));
        return [.. told.Select(r => $"{r["day"]} {r["time"]} {string.Join(' ', r["waiting"]!.AsArray())}")];
    }

    private async Task<JsonNode[]> RunsAsync(string account) =>
    [
        .. (await town.Office.As(account).GetAsync($"api/centres/{Town.Centre}/runs?from=2026-03-01&to=2026-03-31")).Is(OK).Json["missed"]!.AsArray()
            .Select(r => r!),
    ];
}
