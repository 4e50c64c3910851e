using System.Net;
using System.Text.Json.Nodes;
using MissionReg.Functions.Tests.Seeds.Fifth;
using MissionReg.Offline.Tests;

namespace MissionReg.Functions.Tests.Api;

/// <summary>Two versions of one procedure side by side.</summary>
public sealed class FifthVersionTests(Office office) : IClassFixture<Office>
{
    [ToolFact("pdftotext")]
    public async Task A_case_ends_under_the_version_it_began_under_while_new_ones_come_under_the_next()
    {
        var fair = await FairOffice.OpenAsync(office);
        var old = await fair.SubmitAsync();
        await fair.ReviewAsync(old);

        await office.LoadAsync(FairPermit.SecondProcedure(), FairPermit.SecondWording());
        Assert.Equal("1", (await office.Anybody.GetAsync($"api/procedures/{FairPermit.Id}")).Text("version"));
        await office.AdvanceAsync("2026-03-03 09:00");
        Assert.Equal("2", (await office.Anybody.GetAsync($"api/procedures/{FairPermit.Id}")).Text("version"));

        (await fair.Clerk.SubmitAsync(FairOffice.Application())).IsProblem(422, "validation", "awnings missing");
        var submitted = (await fair.Clerk.SubmitAsync(FairOffice.Application().Filled("awnings", "4"))).Is(HttpStatusCode.Created);
        Assert.Equal("2026-03-06T17:00:00+05:00", (string)submitted.Json["receipt"]!["readyBy"]!);
        Assert.Equal("2", (await fair.Clerk.CaseAsync(submitted.Number)).Text("procedureVersion"));
        Assert.Contains("Новая ярмарочная расписка", await fair.PaperAsync(submitted.Number, "receipt", "ru"), StringComparison.Ordinal);

        await FinishAsync(fair, old);
        var ended = await fair.Clerk.CaseAsync(old);
        Assert.Equal(("1", "collected"), (ended.Text("procedureVersion"), ended.Text("state")));
        Assert.DoesNotContain("Новая", await fair.PaperAsync(old, "receipt", "ru"), StringComparison.Ordinal);
        Assert.Equal("2026-03-12T17:00:00+05:00", ended.Text("readyBy"));

        await fair.ReviewAsync(submitted.Number);
        await FinishAsync(fair, submitted.Number);
        var numbers = ((await fair.SignatureAsync(old)).Number, (await fair.SignatureAsync(submitted.Number)).Number);
        Assert.Equal(("FAIR-P-2026-000001", "FAIR-P-2026-000002"), numbers);

        var versions = (await fair.Clerk.GetAsync($"api/procedures/{FairPermit.Id}/versions")).Json["versions"]!.AsArray();
        Assert.Equal(
            [("2", "2026-03-03", null, true), ("1", "2026-01-01", "2026-03-02", false)],
            versions.Select(v => ((string)v!["version"]!, (string)v["from"]!, (string?)v["until"], (bool)v["offered"]!)));
        Assert.Equal(10, (int)(await office.Anybody.GetAsync($"api/procedures/{FairPermit.Id}?version=1")).Json["term"]!["term"]!["count"]!);
    }

    private static async Task FinishAsync(FairOffice fair, string number)
    {
        var pitch = new JsonObject { ["pitch"] = "шеткі қатар" };
        (await fair.Specialist.CommandAsync(number, "draft", ("variant", "permit"), ("fields", pitch))).Is(HttpStatusCode.OK);
        await fair.SignAsync(number);
        (await fair.Specialist.CommandAsync(number, "notify", ("by", "phone"))).Is(HttpStatusCode.OK);
        (await fair.Clerk.CommandAsync(number, "hand-out", ("collector", "recipient"), ("identityDocument", "N 17"))).Is(HttpStatusCode.OK);
    }
}
