using System.Net;
using System.Text.Json.Nodes;
using MissionReg.Core.Cases;

namespace MissionReg.Functions.Tests.Api;

public sealed class LoadedCalendarTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task A_day_that_is_moved_later_is_off_for_the_cases_under_way()
    {
        var number = await office.CaseAsync(CaseStatus.Submitted);
        Assert.Equal("2026-03-12", await DueAsync(number));
        Assert.True(await IsListedAsync(number));

        var calendar = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "seeds", "calendars", "kz.json")))!;
        var before = (string)calendar["version"]!;
        calendar["version"] = "2026.3";
        calendar["entries"]!.AsArray().Add(JsonNode.Parse("""
            {"date": "2026-03-03", "kind": "public-holiday", "name": {"kk": "Ойдан шығарылған", "ru": "Выдуманный", "en": "Made up"}, "source": "made up", "verified": true}
            """));
        var loading = new JsonObject { ["calendar"] = calendar, ["reason"] = "The government made a holiday." };
        (await office.As("admin").PostAsync("api/calendars", loading)).Is(HttpStatusCode.Created);

        Assert.Equal("2026-03-13", await DueAsync(number));
        var proof = (await office.Specialist.GetAsync($"api/cases/{number}/deadlines/term/proof")).Is(HttpStatusCode.OK);
        Assert.Equal(("2026.3", before), (proof.Text("calendarVersion"), proof.Text("acceptedUnder")));

        // The work list knows it without the case being touched: the first step was due that day.
        Assert.False(await IsListedAsync(number));
    }

    private async Task<bool> IsListedAsync(string number)
    {
        var due = (await office.Specialist.GetAsync("api/cases?due=2026-03-03")).Is(HttpStatusCode.OK).Json["cases"]!.AsArray();
        return due.Any(c => (string)c!["caseNumber"]! == number);
    }

    private async Task<string> DueAsync(string number)
    {
        var agenda = (await office.Specialist.CaseAsync(number)).Is(HttpStatusCode.OK).Json["agenda"]!.AsArray();
        return (string)agenda.Single(e => (string)e!["id"]! == "term")!["dueOn"]!;
    }
}
