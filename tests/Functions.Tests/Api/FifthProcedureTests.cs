using System.Net;
using System.Text.Json.Nodes;
using MissionReg.Functions.Tests.Seeds.Fifth;
using MissionReg.Offline.Tests;

namespace MissionReg.Functions.Tests.Api;

/// <summary>A procedure that came as data into the running service, from the application to the verification of its permit.</summary>
public sealed class FifthProcedureTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task It_is_offered_as_soon_as_it_is_loaded()
    {
        await FairOffice.OpenAsync(office);
        var all = (await office.Anybody.GetAsync("api/procedures")).Is(HttpStatusCode.OK).Json["procedures"]!.AsArray();
        Assert.Contains(all, p => (string)p!["id"]! == FairPermit.Id);
        Assert.Contains(all, p => (string)p!["id"]! == "almaty-2011-missionary");
    }

    [Fact]
    public async Task Its_conditions_hold_for_what_is_handed_in()
    {
        var fair = await FairOffice.OpenAsync(office);
        (await fair.Clerk.SubmitAsync(FairOffice.Application().WithoutScan("fire-consent"))).IsProblem(422, "missing-documents", "documents.fire-consent missing");
        (await fair.Clerk.SubmitAsync(FairOffice.Application().Filled("gates", "3"))).IsProblem(422, "missing-documents", "documents.gate-plan missing");
        (await fair.Clerk.SubmitAsync(FairOffice.Application().Filled("foodBook", null))).IsProblem(422, "validation", "foodBook missing");
        (await fair.Clerk.SubmitAsync(FairOffice.Application().Filled("stalls", "201"))).IsProblem(422, "validation", "stalls out-of-range");

        var crafts = FairOffice.Application().Filled("goods", "crafts").Filled("foodBook", null).WithoutScan("fire-consent");
        (await fair.Clerk.SubmitAsync(crafts)).Is(HttpStatusCode.Created);
    }

    [ToolFact("pdftotext")]
    public async Task It_ends_in_a_permit_in_its_own_words_that_anybody_can_verify()
    {
        var fair = await FairOffice.OpenAsync(office);
        var submitted = (await fair.Clerk.SubmitAsync(FairOffice.Application())).Is(HttpStatusCode.Created);
        var number = submitted.Number;
        Assert.StartsWith("FAIR-2026-", number, StringComparison.Ordinal);
        Assert.Equal("2026-03-12T17:00:00+05:00", (string)submitted.Json["receipt"]!["readyBy"]!);
        await fair.ReviewAsync(number);
        Assert.Equal(HttpStatusCode.Conflict, (await fair.Specialist.CommandAsync(number, "draft", ("variant", "permit"))).Status);
        var pitch = new JsonObject { ["pitch"] = "шеткі қатар" };
        (await fair.Specialist.CommandAsync(number, "draft", ("variant", "permit"), ("fields", pitch))).Is(HttpStatusCode.OK);
        await fair.SignAsync(number);

        var ru = await fair.PaperAsync(number, "outcome", "ru");
        Assert.Contains("РАЗРЕШЕНИЕ НА ЯРМАРКУ", ru, StringComparison.Ordinal);
        Assert.Contains("Разрешается 12 прилавков, товары: продукты.", ru, StringComparison.Ordinal);
        Assert.Contains("Место на площади: шеткі қатар.", ru, StringComparison.Ordinal);
        var kk = await fair.PaperAsync(number, "outcome", "kk");
        Assert.Contains("ЖӘРМЕҢКЕ РҰҚСАТЫ", kk, StringComparison.Ordinal);
        Assert.Contains("12 сөреге рұқсат етіледі, тауарлары: азық-түлік.", kk, StringComparison.Ordinal);
        Assert.Contains("Ярмарочная расписка", await fair.PaperAsync(number, "receipt", "ru"), StringComparison.Ordinal);
        Assert.Contains("Жәрмеңке қолхаты", await fair.PaperAsync(number, "receipt", "kk"), StringComparison.Ordinal);

        var (permit, code) = await fair.SignatureAsync(number);
        Assert.StartsWith("FAIR-P-2026-", permit, StringComparison.Ordinal);
        var verified = (await office.Anybody.GetAsync($"api/verify/{permit}?c={code}")).Is(HttpStatusCode.OK);
        Assert.Equal(("in-force", "2026-03-29"), (verified.Text("standing"), verified.Text("validUntil")));
        (await fair.Specialist.CommandAsync(number, "notify", ("by", "phone"))).Is(HttpStatusCode.OK);
        (await HandOutAsync(fair, number, "proxy")).Rests("collect-in-person", "10");
        Assert.Equal("collected", (await HandOutAsync(fair, number, "recipient")).Is(HttpStatusCode.OK).Text("state"));
    }

    [ToolFact("pdftotext")]
    public async Task It_can_be_refused_on_its_own_grounds()
    {
        var fair = await FairOffice.OpenAsync(office);
        var number = await fair.SubmitAsync();
        await fair.ReviewAsync(number);
        (await fair.Specialist.CommandAsync(number, "refuse", ("grounds", new JsonArray("square-too-small")), ("reasons", "Алаңда екі қатар ғана бар."))).Is(HttpStatusCode.OK);
        await fair.SignAsync(number);

        var (refusal, code) = await fair.SignatureAsync(number);
        Assert.StartsWith("FAIR-R-2026-", refusal, StringComparison.Ordinal);
        Assert.Equal("refusal", (await office.Anybody.GetAsync($"api/verify/{refusal}?c={code}")).Text("standing"));
        var ru = await fair.PaperAsync(number, "outcome", "ru");
        Assert.Contains("ОТКАЗ В ЯРМАРКЕ", ru, StringComparison.Ordinal);
        Assert.Contains("2) площадь тесна", ru, StringComparison.Ordinal);
        Assert.Contains("ЖӘРМЕҢКЕДЕН БАС ТАРТУ", await fair.PaperAsync(number, "outcome", "kk"), StringComparison.Ordinal);
    }

    private static Task<Answer> HandOutAsync(FairOffice fair, string number, string collector) =>
        fair.Clerk.CommandAsync(number, "hand-out", ("collector", collector), ("identityDocument", "N 17"));
}
