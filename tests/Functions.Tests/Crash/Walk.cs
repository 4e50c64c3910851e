using System.Text.Json.Nodes;

namespace MissionReg.Functions.Tests.Crash;

/// <summary>
/// The walkthrough: a certificate handed to a proxy, a refusal in time, a hold of half a year that ends in the archive, an
/// application that comes from a centre by courier, and four recipients who apply at once.
/// </summary>
internal static class Walk
{
    public const int Cases = 8;

    private const string Office = "almaty-internal-policy";
    private const string Centre = "almaty-almaly";

    private const int Rushing = 4;

    private static readonly (string Account, string Role, string Place)[] Officers =
    [
        ("clerk", "clerk", Office), ("specialist", "specialist", Office), ("lawyer", "lawyer", Office), ("section", "section-head", Office),
        ("head", "head", Office), ("archive", "archivist", Office), ("inspector", "centre-inspector", Centre),
        ("accumulation", "accumulation-inspector", Centre),
    ];

    public static async Task GoAsync(OfficeDesk desk, string password)
    {
        foreach (var (account, role, place) in Officers)
        {
            await desk.AddAccountAsync(new JsonObject
            {
                ["account"] = account,
                ["password"] = password,
                ["name"] = $"Officer {account}",
                ["post"] = $"post of {account}",
                ["roles"] = new JsonArray(role),
                ["office"] = place,
            });
        }

        var one = await CertificateAsync(desk);
        var two = await RefusalAsync(desk);
        var three = await HoldAsync(desk);
        await CourierAsync(desk);
        await desk.RushAsync(Rushing, "missionary-2.json", "association-authority.pdf", "association-registration.jpg", "invitation.pdf");

        await desk.ClockAsync("2026-10-06T10:00:00+05:00");
        await desk.CommandAsync("archive", three, "archive", ("archiveName", "Қалалық мұрағат"));
        foreach (var number in new[] { one, two, three })
        {
            foreach (var paper in new[] { "receipt.pdf?lang=kk", "receipt.pdf?lang=ru", "outcome.pdf?lang=kk", "outcome.pdf?lang=ru" })
            {
                Assert.StartsWith("%PDF-", System.Text.Encoding.ASCII.GetString(await desk.PaperAsync(number, paper), 0, 5), StringComparison.Ordinal);
            }
        }
    }

    private static async Task<string> CertificateAsync(OfficeDesk desk)
    {
        var one = NumberOf(await desk.SubmitAsync("clerk", "missionary-1.json", "application.pdf", "association-authority.pdf", "association-registration.jpg", "invitation.pdf", "materials-list.png=materials"));
        await desk.CommandAsync("clerk", one, "register");
        await desk.CommandAsync("specialist", one, "start-review");
        await desk.ClockAsync("2026-03-03T09:00:00+05:00");
        await desk.CommandAsync("specialist", one, "request-concurrence", ("question", "Is the power of attorney sufficient?"));
        await desk.CommandAsync("lawyer", one, "concur");
        await desk.CommandAsync("specialist", one, "draft");
        await desk.CommandAsync("specialist", one, "send-for-signature");
        await desk.CommandAsync("head", one, "sign");
        await desk.CommandAsync("specialist", one, "notify", ("by", "phone"));
        await desk.CommandAsync("clerk", one, "hand-out", ("receiptNumber", one), ("collector", "proxy"), ("identityDocument", "N0SAMPLE9"), ("proxyName", "Тәжібаев Марат"), ("powerOfAttorney", "№ 17, 2026-03-02"), ("powerValidUntil", "2027-03-02"), ("signedInJournal", true));
        return one;
    }

    private static async Task<string> RefusalAsync(OfficeDesk desk)
    {
        var two = NumberOf(await desk.SubmitAsync(null, "missionary-2.json", "association-authority-late.pdf=association-authority", "association-registration.jpg"));
        await desk.CommandAsync("clerk", two, "register");
        await desk.CommandAsync("specialist", two, "start-review");
        await desk.ClockAsync("2026-03-06T10:00:00+05:00");
        await desk.CommandAsync("specialist", two, "refuse", ("grounds", new JsonArray("missing-document")), ("reasons", "Не представлен вызов религиозного объединения."));
        await desk.CommandAsync("section", two, "send-for-signature");
        await desk.CommandAsync("head", two, "sign");
        await desk.CommandAsync("clerk", two, "hand-out", ("receiptNumber", two), ("collector", "recipient"), ("identityDocument", "P0SAMPLE3"), ("signedInJournal", true));
        return two;
    }

    private static async Task<string> HoldAsync(OfficeDesk desk)
    {
        var three = NumberOf(await desk.SubmitAsync("clerk", "missionary-3.json", "application.pdf", "association-authority.pdf"));
        await desk.CommandAsync("clerk", three, "register");
        await desk.AddDocumentAsync("clerk", three, "association-registration.jpg");
        await desk.DropAsync("invitation-late.tiff", three, "invitation.tiff", $"api/cases/{three}", c => c["missing"]!.AsArray().Count == 0);
        await desk.DropAsync(Path.Combine("bad", "truncated.pdf"), three, "association-authority.pdf", "api/quarantine", q => q["entries"]!.AsArray().Count == 1);
        await desk.CommandAsync("specialist", three, "start-review");
        await desk.CommandAsync("specialist", three, "draft");
        await desk.CommandAsync("specialist", three, "send-for-signature");
        await desk.CommandAsync("head", three, "sign");
        await desk.CommandAsync("specialist", three, "notify", ("by", "phone"));
        return three;
    }

    /// <summary>From the window to the office's journal; a case follows its manifest even if the service dies between the two.</summary>
    private static async Task CourierAsync(OfficeDesk desk)
    {
        var four = NumberOf(await desk.SubmitAtAsync(Centre, "inspector", "missionary-2.json", "association-authority.pdf", "association-registration.jpg", "invitation.pdf"));
        await desk.CommandAsync("inspector", four, "hand-to-accumulation");
        var manifest = (string)(await desk.PostAsync("accumulation", "api/manifests", new JsonObject { ["leg"] = "to-office" }))["number"]!;
        await desk.PostAsync("accumulation", $"api/manifests/{manifest}/commands/dispatch", new JsonObject { ["courier"] = "Маратов Қанат" });
        await desk.ClockAsync("2026-03-06T12:10:00+05:00");
        await desk.PostAsync("clerk", $"api/manifests/{manifest}/commands/arrive", []);
        await desk.ClockAsync("2026-03-06T15:00:00+05:00");
        await desk.CommandAsync("clerk", four, "register");
    }

    private static string NumberOf(JsonNode submitted) => (string)submitted["caseNumber"]!;
}
