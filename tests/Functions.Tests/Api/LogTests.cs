using System.Net;
using MissionReg.Core.Cases;

namespace MissionReg.Functions.Tests.Api;

public sealed class LogTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task No_line_of_the_log_tells_anything_personal()
    {
        const string phone = "+7 727 000 00 01";
        var submitted = (await office.Clerk.SubmitAsync(Envelope.Complete().WithoutScan("invitation").Saying("acceptIncomplete", true))).Is(HttpStatusCode.Created);
        var (number, code) = (submitted.Number, submitted.Text("accessCode"));
        (await office.With(code).CaseAsync(number)).Is(HttpStatusCode.OK);
        (await office.With(code + "0").CaseAsync(number)).IsProblem(404, "not-found");
        (await office.Clerk.SubmitAsync(Envelope.Complete().Filled("phone", phone + "x"))).IsProblem(422, "validation");
        (await office.Anybody.SubmitAsync(Envelope.OfRecipient().Raw("{\"fields\":\"Фризен\""))).IsProblem(400, "malformed-json");
        (await office.Anybody.SignInAsync("clerk", "Фризен")).IsProblem(401, "sign-in-failed");
        (await office.Specialist.GetAsync($"api/cases?q={Uri.EscapeDataString("Фризен")}")).Is(HttpStatusCode.OK);

        office.Drop($"{number}/invitation.tiff", Envelope.Sample("invitation-late.tiff"));
        office.Drop("Вызов Фризен.pdf", Envelope.Sample("invitation.pdf"));
        await Shelf.EntryAsync(office, "Вызов Фризен.pdf");
        await Office.UntilAsync(async () => (await office.Clerk.CaseAsync(number)).Json["missing"]!.AsArray().Count == 0);
        await office.BringAsync(number, CaseStatus.Collected);
        (await office.Clerk.GetAsync($"api/cases/{number}/outcome.pdf")).Is(HttpStatusCode.OK);
        var token = await office.TokenAsync("clerk");
        await office.AdvanceAsync("2026-03-04 09:00");

        string[] personal =
        [
            "Фризен", Uri.EscapeDataString("Фризен"), "Иоганн", "000 00 01", "C0SAMPLE7", "Яблоневая", code, token, Office.Password,
            "Quelle am Hang", "Бад-Линденау",
        ];
        Assert.NotEmpty(office.Log.Lines);
        Assert.DoesNotContain(office.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal));
        Assert.All(office.Log.Lines, line => Assert.DoesNotContain(personal, p => line.Contains(p, StringComparison.OrdinalIgnoreCase)));
    }
}
