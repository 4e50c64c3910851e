using System.Text.Json.Nodes;
using MissionReg.Core.Cases;
using MissionReg.Functions.Tests.Api;
using MissionReg.Functions.Tests.Papers;
using MissionReg.Offline.Tests;
using static System.Net.HttpStatusCode;

namespace MissionReg.Functions.Tests.Manifests;

/// <summary>Manifests over HTTP, from one end to the other.</summary>
public sealed class ManifestApiTests(Town town) : IClassFixture<Town>
{
    [Fact]
    public async Task Papers_go_to_the_office_and_the_outcome_comes_back()
    {
        var number = await town.CaseAsync();
        var there = await town.CompileAsync("to-office", number);
        Assert.StartsWith("MAN-ALA1-2026-", there, StringComparison.Ordinal);
        Assert.Contains("application.1 accumulation-section", await town.CustodyAsync(number));

        (await town.DispatchAsync(there, "courier")).Is(OK);
        Assert.Equal(CaseStatus.InTransitToOffice, await town.Office.StateAsync(number));
        Assert.Contains($"invitation.1 courier {there}", await town.CustodyAsync(number));

        var arrived = (await town.ArriveAsync(there)).Is(OK);
        Assert.Equal(("arrived", false), (arrived.Text("state"), (bool)arrived.Json["open"]!));
        Assert.Equal(CaseStatus.Submitted, await town.Office.StateAsync(number));

        await town.Office.BringAsync(number, CaseStatus.Ready);
        var back = await town.CompileAsync("to-centre", number);
        Assert.Equal(["outcome", "materials"], (await town.Clerk.GetAsync($"api/manifests/{back}")).Is(OK).Json["items"]![0]!["papers"]!.AsArray().Select(p => (string)p!["id"]!));
        (await town.DispatchAsync(back, "clerk")).Is(OK);
        (await town.ArriveAsync(back, "accumulation")).Is(OK);
        var custody = await town.CustodyAsync(number);
        Assert.Superset(new HashSet<string> { "outcome.1 accumulation-section", "materials.1 accumulation-section", "invitation.1 specialist", "passport.1 recipient" }, custody.ToHashSet());
        Assert.DoesNotContain(custody, p => p.Contains("courier", StringComparison.Ordinal));

        var history = (await town.Clerk.GetAsync($"api/cases/{number}/history")).Is(OK);
        Assert.Equal("whole", history.Text("chain"));
        var dispatched = history.Json["events"]!.AsArray().First(e => (string)e!["event"]!["type"]! == "dispatched")!;
        Assert.Equal(("courier", $"{there}/dispatch/{number}"), ((string)dispatched["actor"]!["id"]!, (string)dispatched["commandId"]!));
    }

    [Fact]
    public async Task Everything_that_waits_goes_on_one_manifest_and_nothing_twice()
    {
        var (first, second) = (await town.CaseAsync(), await town.CaseAsync());
        var atWindow = await town.CaseAsync(accumulated: false);
        var cases = (await town.TryCompileAsync("to-office")).Is(Created).Json["items"]!.AsArray().Select(i => (string)i!["caseNumber"]!).ToArray();
        Assert.Superset(new HashSet<string> { first, second }, cases.ToHashSet());
        Assert.DoesNotContain(atWindow, cases);
        Assert.Equal("empty-manifest", (await town.TryCompileAsync("to-office")).IsProblem(409, "rule-refused").Text("reason"));
        Assert.Equal([$"{first} already-on-manifest"], (await town.TryCompileAsync("to-office", first)).IsProblem(409, "rule-refused").Faults.AsEnumerable());
        Assert.Equal([$"{atWindow} not-in-accumulation"], (await town.TryCompileAsync("to-office", atWindow)).IsProblem(409, "rule-refused").Faults.AsEnumerable());
    }

    [Fact]
    public async Task Of_two_inspectors_at_once_one_gets_the_case()
    {
        var number = await town.CaseAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => town.TryCompileAsync("to-office", number)));
        var manifest = Assert.Single(answers, a => a.Status is Created);
        Assert.All(answers.Where(a => a.Status is not Created), a => Assert.Equal([$"{number} already-on-manifest"], a.Faults.AsEnumerable()));

        var next = await town.CompileAsync("to-office", await town.CaseAsync());
        Assert.Equal(Office.OrdinalOf(manifest.Text("number")) + 1, Office.OrdinalOf(next));
    }

    [Fact]
    public async Task Manifest_scanned_twice_is_answered_alike_and_does_nothing_new()
    {
        var number = await town.CaseAsync();
        var manifest = await town.CompileAsync("to-office", number);
        await town.DispatchAsync(manifest);
        var once = (await town.ArriveAsync(manifest)).Is(OK);
        var twice = (await town.ArriveAsync(manifest)).Is(OK);
        Assert.Equal(once.Body, twice.Body);
        Assert.Equal(once.Header("ETag"), twice.Header("ETag"));
        Assert.Single(await town.EventsAsync(number), "arrived");

        (await town.DispatchAsync(manifest)).Is(OK);
        Assert.Single(await town.EventsAsync(number), "dispatched");
    }

    [Fact]
    public async Task Repeated_request_is_answered_as_the_first_time_and_takes_one_number()
    {
        var number = await town.CaseAsync();
        var inspector = town.Accumulation with { Key = "once" };
        var first = (await inspector.PostAsync("api/manifests", Town.Body("to-office", number))).Is(Created);
        var again = (await inspector.PostAsync("api/manifests", Town.Body("to-office", number))).Is(Created);
        Assert.Equal(first.Body, again.Body);
        (await inspector.PostAsync("api/manifests", Town.Body("back", number))).IsProblem(409, "idempotency-conflict");
    }

    [Fact]
    public async Task Arrival_scanned_before_the_dispatch_is_taken_and_completed_later()
    {
        var number = await town.CaseAsync();
        var manifest = await town.CompileAsync("to-office", number);
        (await town.ArriveAsync(manifest)).Is(OK);
        Assert.Equal(CaseStatus.Submitted, await town.Office.StateAsync(number));

        await town.Office.BringAsync(number, CaseStatus.Registered);
        Assert.Equal("arrived", (await town.DispatchAsync(manifest)).Is(OK).Text("state"));
        Assert.Equal(CaseStatus.Registered, await town.Office.StateAsync(number));
        Assert.Contains("dispatched", await town.EventsAsync(number));
        Assert.DoesNotContain(await town.CustodyAsync(number), p => p.Contains("courier", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Wrong_office_is_told_where_the_bag_belongs_and_nothing_else()
    {
        var manifest = await town.CompileAsync("to-office", await town.CaseAsync());
        await town.DispatchAsync(manifest);
        var elsewhere = (await town.ArriveAsync(manifest, "bureau")).IsProblem(409, "rule-refused", $"{Office.Almaty} wrong-office");
        Assert.Equal("Internal Policy Office of the city of Almaty", (string)elsewhere.Json["errors"]![0]!["message"]!);
        (await town.ArriveAsync(manifest, "accumulation")).IsProblem(409, "rule-refused", $"{Office.Almaty} wrong-office");
        (await town.Office.As("bureau").GetAsync($"api/manifests/{manifest}")).IsProblem(404, "not-found");
        (await Town.GiveAsync(town.Office.As("other-accumulation"), manifest, "cancel", [])).IsProblem(404, "not-found");
        (await town.ArriveAsync("MAN-ALA1-2026-999999")).IsProblem(404, "not-found");
    }

    [Fact]
    public async Task Missing_and_extra_items_stay_open_until_each_is_settled()
    {
        var (here, missing, extra) = (await town.CaseAsync(), await town.CaseAsync(), await town.CaseAsync());
        var manifest = await town.CompileAsync("to-office", here, missing);
        await town.DispatchAsync(manifest);
        var papers = new JsonArray("application", "association-authority", "association-registration", "materials");
        var scanned = new JsonArray(
            new JsonObject { ["caseNumber"] = here, ["papers"] = new JsonArray([.. papers.Select(p => (JsonNode)new JsonObject { ["id"] = (string)p! })]) },
            new JsonObject { ["caseNumber"] = extra },
            new JsonObject { ["caseNumber"] = "AST-M-2026-000001" });
        var arrived = (await town.ArriveAsync(manifest, cases: scanned)).Is(OK);
        Assert.Equal(
            new HashSet<string> { $"missing {here} invitation", $"missing {missing}", $"extra {extra}", "extra AST-M-2026-000001 unknown" },
            Town.Discrepancies(arrived).ToHashSet());
        Assert.Equal(
            (CaseStatus.Submitted, CaseStatus.InTransitToOffice, CaseStatus.AtCentre),
            (await town.Office.StateAsync(here), await town.Office.StateAsync(missing), await town.Office.StateAsync(extra)));
        Assert.Contains($"invitation.1 courier {manifest}", await town.CustodyAsync(here));

        async Task<Answer> Settle(string what, string how, string remark) => await Town.GiveAsync(
            town.Clerk,
            manifest,
            "resolve",
            new JsonObject { ["discrepancy"] = Array.IndexOf(Town.Discrepancies(arrived), what) + 1, ["how"] = how, ["remark"] = remark });
        Assert.Equal("resolution-unfit", (await Settle($"missing {missing}", "taken-in", "")).IsProblem(409, "rule-refused").Text("reason"));
        (await Settle($"missing {missing}", "found", "in the car")).Is(OK);
        (await Settle($"extra {extra}", "taken-in", "")).Is(OK);
        (await Settle($"missing {here} invitation", "lost", "fell into the river")).Is(OK);
        var closed = (await Settle("extra AST-M-2026-000001 unknown", "belongs-elsewhere", "given to the courier")).Is(OK);
        Assert.False((bool)closed.Json["open"]!);
        Assert.Equal((CaseStatus.Submitted, CaseStatus.Submitted), (await town.Office.StateAsync(missing), await town.Office.StateAsync(extra)));
    }

    [Fact]
    public async Task Case_that_was_never_sent_goes_on_the_next_manifest()
    {
        var (number, other) = (await town.CaseAsync(), await town.CaseAsync());
        var first = await town.CompileAsync("to-office", number, other);
        await town.DispatchAsync(first);
        await town.ArriveAsync(first, cases: new JsonArray(new JsonObject { ["caseNumber"] = other }));
        (await town.TryCompileAsync("to-office", number)).IsProblem(409, "rule-refused", $"{number} already-on-manifest");
        (await Town.GiveAsync(town.Accumulation, first, "resolve", new JsonObject { ["discrepancy"] = 1, ["how"] = "not-sent" })).Is(OK);

        var second = await town.CompileAsync("to-office", number);
        (await town.DispatchAsync(second)).Is(OK);
        Assert.Contains($"invitation.1 courier {second}", await town.CustodyAsync(number));
        Assert.Empty(Town.Discrepancies((await town.ArriveAsync(second)).Is(OK)));
        Assert.Equal(CaseStatus.Submitted, await town.Office.StateAsync(number));
    }

    [Fact]
    public async Task Case_withdrawn_meanwhile_refuses_and_that_is_told()
    {
        var number = await town.CaseAsync();
        var manifest = await town.CompileAsync("to-office", number);
        (await town.Office.As("inspector").CommandAsync(number, "withdraw")).Is(OK);
        (await town.DispatchAsync(manifest)).Is(OK);
        var seen = (await town.Clerk.GetAsync($"api/manifests/{manifest}")).Is(OK);
        Assert.Equal([$"refused {number} wrong-state"], Town.Discrepancies(seen));
        var silent = await Town.GiveAsync(town.Clerk, manifest, "resolve", new JsonObject { ["discrepancy"] = 1, ["how"] = "noted" });
        Assert.Equal("reasons-required", silent.IsProblem(409, "rule-refused").Text("reason"));
        (await Town.GiveAsync(town.Clerk, manifest, "resolve", new JsonObject { ["discrepancy"] = 1, ["how"] = "noted", ["remark"] = "given back" })).Is(OK);
    }

    [Fact]
    public async Task Cancelled_manifest_frees_its_cases()
    {
        var number = await town.CaseAsync();
        var manifest = await town.CompileAsync("to-office", number);
        var seen = (await town.Accumulation.GetAsync($"api/manifests/{manifest}")).Is(OK).Header("ETag");
        (await Town.GiveAsync(town.Accumulation with { IfMatch = null }, manifest, "cancel", [])).IsProblem(428, "precondition-required");
        (await Town.GiveAsync(town.Accumulation with { IfMatch = "\"9\"" }, manifest, "cancel", [])).IsProblem(412, "stale");
        (await Town.GiveAsync(town.Accumulation with { IfMatch = seen }, manifest, "cancel", [])).Is(OK);
        await town.CompileAsync("to-office", number);
    }

    [Fact]
    public async Task List_is_of_the_officers_place()
    {
        var manifest = await town.CompileAsync("to-office", await town.CaseAsync());
        Assert.Contains(manifest, Numbers(await town.Clerk.GetAsync("api/manifests?leg=to-office&open=true")));
        Assert.Contains(manifest, Numbers(await town.Accumulation.GetAsync("api/manifests")));
        Assert.DoesNotContain(manifest, Numbers(await town.Clerk.GetAsync("api/manifests?leg=back")));
        Assert.DoesNotContain(manifest, Numbers(await town.Clerk.GetAsync("api/manifests?open=false")));
        Assert.Empty(Numbers(await town.Office.As("other-accumulation").GetAsync("api/manifests")));
        (await town.Clerk.GetAsync("api/manifests?leg=sideways")).IsProblem(422, "validation", "leg mistyped");
        (await town.Office.Anybody.GetAsync("api/manifests")).IsProblem(401, "unauthorized");
        (await town.Office.As("admin").GetAsync("api/manifests")).IsProblem(403, "forbidden");
    }

    [Fact]
    public async Task What_cannot_be_read_or_found_is_named()
    {
        (await town.Accumulation.PostAsync("api/manifests", new JsonObject { ["leg"] = "sideways" })).IsProblem(422, "validation", "leg mistyped");
        (await town.TryCompileAsync("to-office", "ALM-M-2026-999999")).IsProblem(422, "validation", "cases[0] unknown");
        (await town.Office.As("inspector").PostAsync("api/manifests", Town.Body("to-office"))).IsProblem(403, "forbidden");
        var manifest = await town.CompileAsync("to-office", await town.CaseAsync());
        (await town.ArriveAsync(manifest, cases: new JsonArray(new JsonObject { ["caseNumber"] = "Фризен" }))).IsProblem(422, "validation", "cases[0] mistyped");
        (await Town.GiveAsync(town.Accumulation, manifest, "burn", [])).IsProblem(404, "command-unknown");
    }

    [ToolFact("pdftotext")]
    public async Task Paper_lists_cases_and_papers_and_no_person()
    {
        var number = await town.CaseAsync();
        var manifest = await town.CompileAsync("to-office", number);
        foreach (var (language, title, totals) in ((string, string, string)[])
        [
            ("kk", "Құжаттар тізілімі №", "Барлығы: істер – 1, құжаттар – 4, заттар – 35"),
            ("ru", "Реестр документов №", "Всего: дел – 1, документов – 4, предметов – 35"),
        ])
        {
            var pdf = (await town.Clerk.GetAsync($"api/manifests/{manifest}/manifest.pdf?lang={language}")).Is(OK);
            Assert.Equal("application/pdf", pdf.MediaType);
            var text = PdfTool.Text(pdf.Bytes);
            Assert.Contains($"{title} {manifest}", text, StringComparison.Ordinal);
            Assert.Contains(number, text, StringComparison.Ordinal);
            Assert.Contains(totals, text, StringComparison.Ordinal);
            Assert.DoesNotContain("Фризен", text, StringComparison.Ordinal);
        }
    }

    private static string[] Numbers(Answer page) => [.. page.Is(OK).Json["manifests"]!.AsArray().Select(m => (string)m!["number"]!)];
}
