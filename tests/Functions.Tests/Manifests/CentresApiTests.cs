using static System.Net.HttpStatusCode;

namespace MissionReg.Functions.Tests.Manifests;

/// <summary>What a centre tells of itself, and to whom.</summary>
public sealed class CentresApiTests(Town town) : IClassFixture<Town>
{
    [Fact]
    public async Task Anybody_finds_the_centres()
    {
        var centres = (await town.Office.Anybody.GetAsync("api/centres")).Is(OK).Json["centres"]!.AsArray();
        var almaly = Assert.Single(centres, c => (string)c!["id"]! == Town.Centre)!;
        Assert.Equal("11:30 16:30", string.Join(' ', almaly["runs"]!.AsArray()));
        Assert.NotEmpty((string)almaly["address"]!["kk"]!);
        Assert.NotEmpty(almaly["phones"]!.AsArray());
    }

    [Fact]
    public async Task Journal_is_the_centres_own()
    {
        var number = await town.CaseAsync();
        var journal = (await town.Office.As("inspector").GetAsync($"api/centres/{Town.Centre}/journal")).Is(OK);
        var entry = Assert.Single(journal.Json["entries"]!.AsArray(), e => (string)e!["caseNumber"]! == number)!;
        Assert.StartsWith("PSC-ALA1-2026-", (string)entry["number"]!, StringComparison.Ordinal);
        Assert.Equal(("inspector", "2026-03-02T09:00:00+05:00"), ((string)entry["inspector"]!["id"]!, (string)entry["receivedAt"]!));

        Assert.Empty((await town.Accumulation.GetAsync($"api/centres/{Town.Centre}/journal?from=2026-02-01&to=2026-03-01")).Is(OK).Json["entries"]!.AsArray());
        (await town.Accumulation.GetAsync($"api/centres/{Town.Centre}/journal?from=2026-03-02&to=2026-03-01")).IsProblem(422, "validation", "to ends-before-begins");
        (await town.Accumulation.GetAsync($"api/centres/{Town.Centre}/journal?from=yesterday")).IsProblem(422, "validation", "from mistyped");
    }

    [Theory]
    [InlineData("other-accumulation", 404, 404)]
    [InlineData("clerk", 403, 403)]
    [InlineData("quality", 403, 200)]
    [InlineData("courier", 403, 200)]
    public async Task Journal_and_runs_are_for_the_centre_and_its_runs_for_the_quality_officer(string account, int journal, int runs)
    {
        Assert.Equal(journal, (int)(await town.Office.As(account).GetAsync($"api/centres/{Town.Centre}/journal")).Status);
        Assert.Equal(runs, (int)(await town.Office.As(account).GetAsync($"api/centres/{Town.Centre}/runs")).Status);
    }

    [Fact]
    public async Task Custody_is_for_officers_of_the_case()
    {
        var number = await town.CaseAsync();
        Assert.Contains("application.1 accumulation-section", await town.CustodyAsync(number));
        (await town.Office.Anybody.GetAsync($"api/cases/{number}/custody")).IsProblem(401, "unauthorized");
        (await town.Office.As("bureau").GetAsync($"api/cases/{number}/custody")).IsProblem(404, "not-found");
        (await town.Office.As("courier").GetAsync($"api/cases/{number}/custody")).IsProblem(403, "forbidden");
    }
}
