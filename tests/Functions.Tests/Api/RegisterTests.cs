using System.Net;
using System.Text.Json.Nodes;
using MissionReg.Core.Cases;

namespace MissionReg.Functions.Tests.Api;

/// <summary>The register of what is in force, as officers see it.</summary>
public sealed class RegisterTests(CourtOffice office) : IClassFixture<CourtOffice>
{
    private static JsonObject Court => new() { ["number"] = "2-114/2026", ["on"] = "2026-03-02", ["court"] = "Алматы қалалық соты" };

    [Fact]
    public async Task A_registration_is_suspended_reinstated_and_revoked_and_the_register_tells_of_it()
    {
        var number = await office.CaseAsync(CaseStatus.Collected, Named("Тағдыр Сот"));
        var entry = Assert.Single(await SearchAsync(("query", "сот тагдыр")))!;
        var certificate = (string)entry["number"]!;
        var code = await CodeAsync(number);
        Assert.Equal((number, "in-force", "2027-03-15"), ((string)entry["caseNumber"]!, (string)entry["standing"]!, (string)entry["validUntil"]!));

        (await office.Specialist.CommandAsync(number, "suspend", ("decision", Court), ("reason", "Аумақтан тыс"))).Is(HttpStatusCode.OK);
        await StandsAsync("suspended");
        (await office.Specialist.CommandAsync(number, "lift-suspension", ("decision", Court))).Is(HttpStatusCode.OK);
        await StandsAsync("in-force");
        (await office.As("head").CommandAsync(number, "revoke", ("reason", "Сот шешімі"), ("decision", Court))).Is(HttpStatusCode.OK);
        await StandsAsync("revoked");

        var shown = (await office.Specialist.GetAsync($"api/register/{certificate.ToLowerInvariant()}")).Is(HttpStatusCode.OK).Json;
        Assert.Equal("Тағдыр Сот", (string)shown["entry"]!["name"]!);
        var history = shown["history"]!.AsArray();
        Assert.Equal(["signed", "suspended", "suspension-lifted", "revoked"], history.Select(h => (string)h!["what"]!));
        Assert.Equal("2-114/2026", (string)history[1]!["decision"]!["number"]!);
        Assert.Equal("Өтегенов Болат", (string)history[3]!["by"]!["name"]!);

        async Task StandsAsync(string standing)
        {
            Assert.Equal(standing, (await office.Anybody.GetAsync($"api/verify/{certificate}?c={code}")).Is(HttpStatusCode.OK).Text("standing"));
            Assert.Equal([certificate], (await SearchAsync(("query", "тағдыр"), ("standing", standing))).Select(e => (string)e!["number"]!));
        }
    }

    [Fact]
    public async Task A_re_registration_takes_the_place_of_the_earlier_and_both_show_the_chain()
    {
        var first = await CertificateAsync(await office.CaseAsync(CaseStatus.Collected, Named("Тізбек Бірінші")));
        var again = await office.CaseAsync(
            CaseStatus.Ready, Named("Тізбек Бірінші").Saying("kind", "reregistration").Filled("previousCertificate", first));
        var second = await CertificateAsync(again);
        await Office.UntilAsync(async () => (await EntryAsync(first)).Text("entry", "standing") == "superseded");

        foreach (var asked in (string[])[first, second])
        {
            var shown = await EntryAsync(asked);
            Assert.Equal([$"{first} superseded", $"{second} in-force"], shown["chain"]!.AsArray().Select(l => $"{l!["number"]} {l["standing"]}"));
        }

        Assert.Equal(second, (await EntryAsync(first)).Text("entry", "supersededBy"));
        Assert.Equal(first, (await EntryAsync(second)).Text("entry", "earlierNumber"));
    }

    [Fact]
    public async Task The_register_is_open_to_the_officers_of_the_office_alone()
    {
        var certificate = await CertificateAsync(await office.CaseAsync(CaseStatus.Collected, Named("Есік Жабық")));
        foreach (var reader in (string[])["clerk", "specialist", "lawyer", "section", "head", "archive"])
        {
            (await office.As(reader).GetAsync($"api/register/{certificate}")).Is(HttpStatusCode.OK);
            (await office.As(reader).PostAsync("api/register/search", new JsonObject())).Is(HttpStatusCode.OK);
        }

        (await office.Anybody.GetAsync($"api/register/{certificate}")).IsProblem(401, "unauthorized");
        (await office.Anybody.PostAsync("api/register/search", new JsonObject())).IsProblem(401, "unauthorized");
        (await office.As("admin").GetAsync($"api/register/{certificate}")).IsProblem(403, "forbidden");
        (await office.As("admin").PostAsync("api/register/search", new JsonObject())).IsProblem(403, "forbidden");
        (await office.As("neighbour").GetAsync($"api/register/{certificate}")).IsProblem(404, "not-found");
        (await office.Specialist.GetAsync("api/register/ALM-MC-2026-999999")).IsProblem(404, "not-found");
        Assert.Empty((await office.As("neighbour").PostAsync("api/register/search", new JsonObject())).Is(HttpStatusCode.OK).Json["entries"]!.AsArray());
    }

    [Fact]
    public async Task Only_an_administrator_has_the_register_made_anew_and_it_is_the_same()
    {
        await office.CaseAsync(CaseStatus.Collected, Named("Жаңадан Жасалған"));
        var before = await SearchAsync(("query", "жаңадан"));
        (await office.Specialist.PostAsync("api/register/rebuild", new JsonObject())).IsProblem(403, "forbidden");
        (await office.Anybody.PostAsync("api/register/rebuild", new JsonObject())).IsProblem(401, "unauthorized");

        var rebuilt = (await office.As("admin").PostAsync("api/register/rebuild", new JsonObject())).Is(HttpStatusCode.OK);

        Assert.True((int)rebuilt.Json["cases"]! >= 1);
        Assert.True(JsonNode.DeepEquals(before, await SearchAsync(("query", "жаңадан"))));
        Assert.Single(before);
    }

    [Theory]
    [InlineData("standing", "in force")]
    [InlineData("validUntilBefore", "tomorrow")]
    [InlineData("page", "0")]
    public async Task What_cannot_be_read_is_named(string member, string value) =>
        (await office.Specialist.PostAsync("api/register/search", new JsonObject { [member] = value == "0" ? 0 : value }))
            .IsProblem(422, "validation", $"{member} mistyped");

    private static Envelope Named(string applicant) => Envelope.Complete().Filled("applicantName", applicant);

    private async Task<JsonArray> SearchAsync(params (string Name, JsonNode? Value)[] body) =>
        (await office.Specialist.PostAsync("api/register/search", new JsonObject(body.Select(m => KeyValuePair.Create(m.Name, m.Value)))))
            .Is(HttpStatusCode.OK).Json["entries"]!.AsArray();

    private async Task<Shown> EntryAsync(string certificate) =>
        new((await office.Specialist.GetAsync($"api/register/{certificate}")).Is(HttpStatusCode.OK).Json);

    private async Task<string> CertificateAsync(string caseNumber) => (await office.Specialist.CaseAsync(caseNumber)).Text("number");

    private async Task<string> CodeAsync(string caseNumber)
    {
        var history = (await office.Specialist.GetAsync($"api/cases/{caseNumber}/history")).Is(HttpStatusCode.OK);
        return (string)history.Json["events"]!.AsArray().Single(e => (string)e!["event"]!["type"]! == "signed")!["event"]!["verificationCode"]!;
    }

    private sealed record Shown(JsonNode Json)
    {
        public JsonNode? this[string member] => Json[member];

        public string? Text(string part, string member) => (string?)Json[part]![member];
    }
}
