using System.Net;
using System.Text.Json.Nodes;
using MissionReg.Core.Cases;

namespace MissionReg.Functions.Tests.Api;

/// <summary>What else the office has of one person.</summary>
public sealed class RegisterPersonTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task The_cases_of_a_person_are_shown_to_the_office_and_every_showing_is_on_record()
    {
        var earlier = await office.CaseAsync(CaseStatus.AwaitingCollection, Of("Фризен Иоганн", "C0SAMPLE1"));
        var later = await office.CaseAsync(CaseStatus.Submitted, Of("ИОГАНН ФРИЗЕН", "С0 sample1"));
        await office.CaseAsync(CaseStatus.Submitted, Of("Фризен Иоганн", "C0SAMPLE2"));
        await office.CaseAsync(CaseStatus.Submitted, Of("Фризен Петер", "C0SAMPLE1"));
        var readBefore = await ReadsAsync(earlier, "lawyer");

        var shown = (await office.As("lawyer").GetAsync($"api/cases/{later}/person")).Is(HttpStatusCode.OK).Json;

        Assert.Empty(shown["perhaps"]!.AsArray());
        var same = Assert.Single(shown["same"]!.AsArray())!;
        Assert.Equal((earlier, "Фризен Иоганн", "awaiting-collection", "in-force"), (Text(same, "caseNumber"), Text(same, "applicant"), Text(same, "state"), Text(same, "standing")));
        Assert.Equal(readBefore + 1, await ReadsAsync(earlier, "lawyer"));
        Assert.Equal([later], (await office.Specialist.GetAsync($"api/cases/{earlier}/person")).Json["same"]!.AsArray().Select(c => Text(c!, "caseNumber")));
    }

    [Fact]
    public async Task Nobody_else_is_shown_the_cases_of_a_person()
    {
        var submitted = (await office.Anybody.SubmitAsync(Envelope.OfRecipient())).Is(HttpStatusCode.Created);
        var person = $"api/cases/{submitted.Number}/person";
        (await office.Anybody.GetAsync(person)).IsProblem(401, "unauthorized");
        (await office.With(submitted.Text("accessCode")).GetAsync(person)).IsProblem(401, "unauthorized");
        (await office.As("admin").GetAsync(person)).IsProblem(403, "forbidden");
        (await office.As("neighbour").GetAsync(person)).IsProblem(404, "not-found");
        (await office.Specialist.GetAsync("api/cases/ALM-M-2026-999999/person")).IsProblem(404, "not-found");
    }

    private static Envelope Of(string name, string document) => Envelope.Complete().Filled("applicantName", name).Filled("identityNumber", document);

    private static string Text(JsonNode node, string member) => (string)node[member]!;

    private async Task<int> ReadsAsync(string caseNumber, string account) =>
        (await office.Specialist.GetAsync($"api/cases/{caseNumber}/history")).Json["reads"]!.AsArray().Count(r => Text(r!, "account") == account);
}
