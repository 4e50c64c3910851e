using System.Net;
using System.Text.Json.Nodes;
using MissionReg.Functions.Tests.Seeds.Fifth;

namespace MissionReg.Functions.Tests.Api;

/// <summary>The office of the made-up procedure, opened in the running service.</summary>
internal sealed class FairOffice(Office office)
{
    private const string Case = "api/cases/";

    public Visitor Clerk => office.As("fair-clerk");

    public Visitor Specialist => office.As("fair-specialist");

    public Visitor Head => office.As("fair-head");

    public static async Task<FairOffice> OpenAsync(Office office)
    {
        await office.LoadAsync(FairPermit.Procedure(), FairPermit.Wording());
        foreach (var role in (string[])["clerk", "specialist", "head"])
        {
            var account = new JsonObject
            {
                ["account"] = $"fair-{role}",
                ["password"] = Office.Password,
                ["name"] = $"Базарбаев {role}",
                ["post"] = role,
                ["roles"] = new JsonArray(role),
                ["office"] = FairPermit.Office,
            };
            (await (office.As("admin") with { Key = $"fair-{role}" }).PostAsync("api/accounts", account)).Is(HttpStatusCode.Created);
        }

        return new FairOffice(office);
    }

    /// <summary>Food on twelve stalls behind two gates, with all that it takes.</summary>
    public static Envelope Application() => Envelope.Bare(1).Without("items").Without("shown")
        .Saying("procedure", FairPermit.Id)
        .Saying("kind", "first-fair")
        .Saying("fields", new JsonObject
        {
            ["organiser"] = "Базарбаев Сұлтан",
            ["goods"] = "food",
            ["stalls"] = "12",
            ["gates"] = "2",
            ["opensOn"] = "2026-03-20",
            ["closesOn"] = "2026-03-29",
            ["foodBook"] = "77",
        })
        .With("gate-plan", "invitation.pdf")
        .With("gate-plan", "invitation-late.tiff")
        .With("fire-consent", "association-authority.pdf");

    public async Task<string> SubmitAsync(Envelope? application = null) =>
        (await Clerk.SubmitAsync(application ?? Application())).Is(HttpStatusCode.Created).Number;

    /// <summary>From registration to the specialist's desk.</summary>
    public async Task ReviewAsync(string number)
    {
        (await Clerk.CommandAsync(number, "register")).Is(HttpStatusCode.OK);
        (await Specialist.CommandAsync(number, "start-review")).Is(HttpStatusCode.OK);
    }

    public async Task SignAsync(string number)
    {
        (await Specialist.CommandAsync(number, "send-for-signature")).Is(HttpStatusCode.OK);
        (await Head.CommandAsync(number, "sign")).Is(HttpStatusCode.OK);
    }

    public async Task<(string Number, string Code)> SignatureAsync(string number)
    {
        var events = (await Specialist.GetAsync($"{Case}{number}/history")).Is(HttpStatusCode.OK).Json["events"]!.AsArray();
        var signed = events.Single(e => (string)e!["event"]!["type"]! == "signed")!["event"]!;
        return ((string)signed["number"]!, (string)signed["verificationCode"]!);
    }

    /// <summary>The text of a paper.</summary>
    public async Task<string> PaperAsync(string number, string paper, string language) =>
        Papers.PdfTool.Text((await Specialist.GetAsync($"{Case}{number}/{paper}.pdf?lang={language}")).Is(HttpStatusCode.OK).Bytes);
}
