using System.Net;
using System.Text.Json.Nodes;
using MissionReg.Core.Cases;

namespace MissionReg.Functions.Tests.Api;

public sealed class WorkListTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task Cases_are_found_by_the_words_of_a_name_in_either_spelling()
    {
        var number = await Named("Әбдіғани Күлән Өмірзаққызы");
        foreach (var typed in (string[])["әбдіғани", "КҮЛӘН", "Өмірзаққызы", "өмірЗАҚҚЫзы", "абдигани кулан", "омирз әбд", number, number.ToLowerInvariant()])
        {
            Assert.Equal([number], await ListAsync($"q={Uri.EscapeDataString(typed)}"));
            Assert.Equal([number], await SearchAsync(new JsonObject { ["query"] = typed }));
        }

        Assert.Empty(await ListAsync($"q={Uri.EscapeDataString("бдіғани")}"));
        Assert.Empty(await ListAsync($"q={Uri.EscapeDataString("әбдіғани%я")}"));
        Assert.Empty(await ListAsync($"q={Uri.EscapeDataString("' OR 1=1 --")}"));
    }

    [Fact]
    public async Task A_name_is_found_however_its_letters_are_composed()
    {
        var number = await Named("Райымбек Йөрек");
        Assert.Equal([number], await ListAsync($"q={Uri.EscapeDataString("Райымбек".Normalize(System.Text.NormalizationForm.FormD))}"));
    }

    [Fact]
    public async Task Cases_are_found_by_state_procedure_and_last_day()
    {
        var submitted = await Named("Фильтр Бірінші");
        var signed = await Named("Фильтр Екінші");
        await office.BringAsync(signed, CaseStatus.Ready);
        var ours = $"q={Uri.EscapeDataString("фильтр")}";

        Assert.Equal([submitted], await ListAsync($"{ours}&state=submitted"));
        Assert.Equal([signed], await ListAsync($"{ours}&state=ready"));
        Assert.Empty(await ListAsync($"{ours}&state=awaiting-signature"));
        Assert.Equal([submitted, signed], await ListAsync($"{ours}&procedure=almaty-2011-missionary"));
        Assert.Empty(await ListAsync($"{ours}&procedure=almaty-2011-group"));
        Assert.Empty(await ListAsync($"{ours}&due=2026-03-02"));
        Assert.Equal([submitted], await ListAsync($"{ours}&due=2026-03-03"));
        Assert.Equal([submitted, signed], await ListAsync($"{ours}&due=2027-12-31"));
        Assert.Equal([submitted, signed], await SearchAsync(new JsonObject { ["query"] = "фильтр", ["procedure"] = "almaty-2011-missionary" }));
        Assert.Equal([submitted], await SearchAsync(new JsonObject { ["query"] = "фильтр", ["state"] = "submitted", ["due"] = "2026-03-03", ["page"] = 1 }));
    }

    [Fact]
    public async Task A_list_goes_on_page_by_page_soonest_due_first()
    {
        var all = new List<string>();
        foreach (var i in Enumerable.Range(0, 52))
        {
            all.Add(await Named($"Парақ {i}"));
        }

        var query = $"q={Uri.EscapeDataString("парақ")}";
        var first = (await office.Specialist.GetAsync($"api/cases?{query}")).Is(HttpStatusCode.OK);
        Assert.Equal(50, first.Json["cases"]!.AsArray().Count);
        Assert.True((bool)first.Json["more"]!);
        var second = (await office.Specialist.GetAsync($"api/cases?{query}&page=2")).Is(HttpStatusCode.OK);
        Assert.False((bool)second.Json["more"]!);
        Assert.Equal(all.Order(), [.. await ListAsync(query), .. await ListAsync($"{query}&page=2")]);
        Assert.Empty(await ListAsync($"{query}&page=3"));
    }

    [Theory]
    [InlineData("state", "Жасырын")]
    [InlineData("state", "Submitted")]
    [InlineData("state", "0")]
    [InlineData("due", "tomorrow")]
    [InlineData("due", "2027-02-29")]
    [InlineData("due", "02.03.2026")]
    [InlineData("page", "0")]
    [InlineData("page", "-1")]
    [InlineData("page", "1.5")]
    [InlineData("page", "99999999999999999999")]
    [InlineData("page", "Жасырын")]
    public async Task A_parameter_that_cannot_be_read_is_named(string parameter, string value)
    {
        var answer = await office.Specialist.GetAsync($"api/cases?{parameter}={Uri.EscapeDataString(value)}");
        answer.IsProblem(422, "validation", $"{parameter} mistyped");
        Assert.DoesNotContain("Жасырын", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("state", "accepted")]
    [InlineData("due", "02.03.2026")]
    [InlineData("page", 0)]
    [InlineData("page", "1")]
    [InlineData("page", 1_000_001)]
    [InlineData("query", 5)]
    public async Task A_member_of_a_search_that_cannot_be_read_is_named(string member, object value)
    {
        var body = new JsonObject { [member] = value is int number ? number : (string)value };
        (await office.Specialist.PostAsync("api/cases/search", body)).IsProblem(422, "validation", $"{member} mistyped");
    }

    [Fact]
    public async Task What_is_asked_for_has_its_limit()
    {
        var longest = new string('ә', 201);
        (await office.Specialist.PostAsync("api/cases/search", new JsonObject { ["query"] = longest })).IsProblem(422, "validation", "query too-long");
        (await office.Specialist.GetAsync($"api/cases?q={Uri.EscapeDataString(longest)}")).IsProblem(422, "validation", "q too-long");
        (await office.Specialist.PostAsync("api/cases/search", new JsonObject { ["query"] = string.Join(' ', Enumerable.Range(0, 66).Select(n => $"{n}")) })).Is(HttpStatusCode.OK);
        (await office.Specialist.PostAsync("api/cases/search", new JsonObject { ["name"] = "" })).IsProblem(422, "validation", "name unknown");
        (await office.Anybody.PostAsync("api/cases/search", new JsonObject())).IsProblem(401, "unauthorized");
    }

    private Task<string> Named(string applicant) => office.CaseAsync(envelope: Envelope.Bare(1).Filled("applicantName", applicant).Saying("acceptIncomplete", true)
        .With("association-authority", "invitation.pdf").With("association-registration", "invitation.pdf").With("invitation", "invitation.pdf"));

    private async Task<string[]> SearchAsync(JsonObject body) =>
        [.. (await office.Specialist.PostAsync("api/cases/search", body)).Is(HttpStatusCode.OK).Json["cases"]!.AsArray().Select(c => (string)c!["caseNumber"]!)];

    private async Task<string[]> ListAsync(string query) =>
        [.. (await office.Specialist.GetAsync($"api/cases?{query}")).Is(HttpStatusCode.OK).Json["cases"]!.AsArray().Select(c => (string)c!["caseNumber"]!)];
}
