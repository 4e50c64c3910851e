using System.Net;
using System.Text.Json.Nodes;
using MissionReg.Core.Cases;

namespace MissionReg.Functions.Tests.Api;

public sealed class RegisterExpiryTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task The_office_is_reminded_thirty_days_before_the_end_and_the_day_after_it_the_registration_is_expired()
    {
        // The thirtieth day before the end is Wednesday, 15 April.
        var number = await office.CaseAsync(
            CaseStatus.Collected, Envelope.Complete().Filled("activityFrom", "2026-03-16").Filled("activityTo", "2026-05-15"));

        await office.AdvanceAsync("2026-04-13 08:31");
        Assert.DoesNotContain("validity-reminder", await DeadlinesAsync(number, "2026-04-13"));
        await office.AdvanceAsync("2026-04-15 08:31");
        Assert.Equal(["validity-reminder due-today"], await DeadlinesAsync(number, "2026-04-15"));
        Assert.Empty(await SearchAsync(("standing", "expired")));
        Assert.Equal([number], await SearchAsync(("standing", "in-force"), ("validUntilBefore", "2026-05-16")));
        Assert.Empty(await SearchAsync(("validUntilBefore", "2026-05-15")));

        await office.AdvanceAsync("2026-05-15 23:59");
        Assert.Equal([number], await SearchAsync(("standing", "in-force")));
        await office.AdvanceAsync("2026-05-16 00:01");
        Assert.Empty(await SearchAsync(("standing", "in-force")));
        Assert.Equal([number], await SearchAsync(("standing", "expired")));
        var certificate = (await office.Specialist.CaseAsync(number)).Text("number");
        var history = (await office.Specialist.GetAsync($"api/register/{certificate}")).Is(HttpStatusCode.OK).Json["history"]!.AsArray();
        Assert.Equal("expired 2026-05-15", $"{history[^1]!["what"]} {history[^1]!["lastDay"]}");
    }

    private async Task<string[]> SearchAsync(params (string Name, JsonNode? Value)[] body) =>
    [
        .. (await office.Specialist.PostAsync("api/register/search", new JsonObject(body.Select(m => KeyValuePair.Create(m.Name, m.Value)))))
            .Is(HttpStatusCode.OK).Json["entries"]!.AsArray().Select(e => (string)e!["caseNumber"]!),
    ];

    private async Task<string[]> DeadlinesAsync(string caseNumber, string morning) =>
    [
        .. (await office.Specialist.GetAsync("api/inbox")).Is(HttpStatusCode.OK).Json["notes"]!.AsArray()
            .Where(n => (string)n!["caseNumber"]! == caseNumber && (string)n["morning"]! == morning)
            .Select(n => $"{n!["deadline"]} {n["urgency"]}"),
    ];
}
