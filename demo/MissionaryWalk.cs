using System.Text.Json.Nodes;

namespace MissionReg.Demo;

/// <summary>Three missionaries in Almaty: a certificate, a refusal in time, a paper that nobody collects.</summary>
internal static class MissionaryWalk
{
    public static async Task RunAsync(Counter counter)
    {
        await Staff.HireAsync(counter, await Staff.OfficeAsync(counter, null), null);
        var one = await CertificateAsync(counter);
        var two = await RefusalAsync(counter);
        var three = await HoldAsync(counter);
        await RecordAsync(counter, (one, "collected"), (two, "collected"), (three, "archived"));
    }

    private static async Task<string> CertificateAsync(Counter counter)
    {
        Counter.Say("1. A certificate: submitted at the counter, handed out to a proxy");
        var first = await SubmitAsync(counter, "clerk", "missionary-1.json", "application.pdf", "association-authority.pdf", "association-registration.jpg", "invitation.pdf", "materials-list.png=materials");
        var receipt = first["receipt"]!;
        Console.WriteLine($"   receipt {receipt["number"]}, received {receipt["receivedAt"]}, ready by {receipt["readyBy"]}");
        Console.WriteLine($"   at {receipt["place"]}, accepted by {receipt["acceptedBy"]!["name"]}");
        foreach (var document in receipt["documents"]!.AsArray())
        {
            Console.WriteLine($"     {document!["count"],3} × {document["title"]}");
        }

        foreach (var deadline in first["deadlines"]!.AsArray())
        {
            Console.WriteLine($"   {deadline!["dueOn"]}  {deadline["id"],-15} § {deadline["paragraph"]}");
        }

        var one = $"{first["caseNumber"]}";
        var code = $"{first["accessCode"]}";
        Console.WriteLine("   Why the term ends when it does:");
        var proof = await counter.SendAsync("specialist", HttpMethod.Get, $"api/cases/{one}/deadlines/term/proof");
        foreach (var day in proof["days"]!.AsArray())
        {
            Console.WriteLine($"     {day!["day"]}  {day["number"],2}  {day["rule"],-16} {day["name"]}");
        }

        counter.Expect("2026-03-12", $"{proof["dueOn"]}", "seven working days after 2 March, with Monday 9 March off for Women's Day");
        await counter.CommandAsync("clerk", one, "register");
        await counter.CommandAsync("specialist", one, "start-review");
        await counter.AdvanceAsync("P1D");
        await counter.CommandAsync("specialist", one, "request-concurrence", ("question", "Is the power of attorney sufficient?"));
        await counter.CommandAsync("lawyer", one, "concur");
        await counter.CommandAsync("specialist", one, "draft");
        await counter.CommandAsync("specialist", one, "send-for-signature");
        await counter.CommandAsync("head", one, "sign");
        await counter.CommandAsync("specialist", one, "notify", ("by", "phone"));
        await counter.KeepAsync("specialist", $"api/cases/{one}/notification.pdf?lang=ru", $"{one}-notification.ru.pdf");
        await counter.CommandAsync("clerk", one, "hand-out", ("receiptNumber", one), ("collector", "proxy"), ("identityDocument", "N0SAMPLE9"), ("proxyName", "Тәжібаев Марат"), ("powerOfAttorney", "№ 17, 2026-03-02"), ("powerValidUntil", "2027-03-02"), ("signedInJournal", true));
        counter.Expect("collected", $"{(await counter.SendAsync(null, HttpMethod.Get, $"api/cases/{one}", null, code))["state"]}", "the recipient sees it with the access code from the receipt");
        await counter.PapersAsync("specialist", one, "application.pdf?lang=ru", "outcome.pdf?lang=kk-ru", "copy.pdf?lang=kk");
        return one;
    }

    private static async Task<string> RefusalAsync(Counter counter)
    {
        Counter.Say("2. A refusal on the third day: no invitation, and the recipient insisted");
        var two = $"{(await SubmitAsync(counter, null, "missionary-2.json", "association-authority-late.pdf=association-authority", "association-registration.jpg"))["caseNumber"]}";
        await counter.CommandAsync("clerk", two, "register");
        await counter.CommandAsync("specialist", two, "start-review");
        await counter.AdvanceToAsync("2026-03-06T10:00:00+05:00");
        await counter.CommandAsync("specialist", two, "refuse", ("grounds", new JsonArray("missing-document")), ("reasons", "Не представлен вызов религиозного объединения, зарегистрированного в Республике Казахстан."));
        await counter.CommandAsync("section", two, "send-for-signature");
        await counter.CommandAsync("head", two, "sign");
        var refused = await counter.SendAsync("specialist", HttpMethod.Get, $"api/cases/{two}");
        counter.Expect("False", $"{(bool)refused["draft"]!["late"]!}", "6 March is working day 3 after 3 March: the refusal is in time");
        await counter.CommandAsync("clerk", two, "hand-out", ("receiptNumber", two), ("collector", "recipient"), ("identityDocument", "P0SAMPLE3"), ("signedInJournal", true));
        await counter.PapersAsync("specialist", two);
        return two;
    }

    private static async Task<string> HoldAsync(Counter counter)
    {
        Counter.Say("3. A late scan through the scanner's folder; nobody collects; half a year later the archive");
        var third = await SubmitAsync(counter, "clerk", "missionary-3.json", "application.pdf", "association-authority.pdf", "association-registration.jpg");
        var three = $"{third["caseNumber"]}";
        Console.WriteLine($"   missing: {third["missing"]!.ToJsonString()}");
        await counter.KeepAsync("clerk", $"api/cases/{three}/cover-sheet.pdf?document=invitation&lang=kk", $"{three}-cover-sheet.kk.pdf");
        await counter.CommandAsync("clerk", three, "register");
        await counter.DropAsync(three, "invitation.tiff", "invitation-late.tiff");
        await counter.UntilAsync(async () => (await counter.SendAsync("clerk", HttpMethod.Get, $"api/cases/{three}"))["missing"]!.AsArray().Count == 0, "the scan is checked off");
        await counter.DropAsync(three, "association-authority.pdf", Path.Combine("bad", "truncated.pdf"));
        await counter.UntilAsync(async () => (await counter.SendAsync("clerk", HttpMethod.Get, "api/quarantine"))["entries"]!.AsArray().Count == 1, "a broken scan is set aside with its reason");
        await counter.CommandAsync("specialist", three, "start-review");
        await counter.CommandAsync("specialist", three, "draft");
        await counter.CommandAsync("specialist", three, "send-for-signature");
        await counter.CommandAsync("head", three, "sign");
        await counter.CommandAsync("specialist", three, "notify", ("by", "phone"));
        await counter.RefusedAsync("archive", three, "archive", "hold-not-over", ("archiveName", "Қалалық мұрағат"));
        await counter.AdvanceAsync("P7M");
        var inbox = await counter.SendAsync("archive", HttpMethod.Get, "api/inbox");
        Console.WriteLine($"   the archivist's inbox: {inbox["notes"]!.AsArray().First()!.ToJsonString()}");
        await counter.CommandAsync("archive", three, "archive", ("archiveName", "Қалалық мұрағат"));
        await counter.PapersAsync("specialist", three);
        return three;
    }

    private static async Task RecordAsync(Counter counter, params (string Number, string State)[] cases)
    {
        Counter.Say("4. The legal record");
        foreach (var (number, state) in cases)
        {
            var history = await counter.SendAsync("specialist", HttpMethod.Get, $"api/cases/{number}/history");
            var now = await counter.SendAsync("specialist", HttpMethod.Get, $"api/cases/{number}");
            counter.Expect(state, $"{now["state"]}", $"{number}, {history["events"]!.AsArray().Count} events");
            counter.Expect("whole", $"{history["chain"]}", "its hash chain");
        }

        foreach (var journal in (string[])["incoming", "issue"])
        {
            await counter.KeepAsync("specialist", $"api/journals/{journal}.pdf?from=2026-03-01&to=2026-03-31&lang=ru", $"journal-{journal}.ru.pdf");
        }
    }

    private static Task<JsonNode> SubmitAsync(Counter counter, string? account, string application, params string[] scans) => counter.SubmitAsync(
        account,
        Sample.Read(application).Application,
        scans.Select(scan => scan.Split('=') is [var file, var document] ? (document, file) : (Path.GetFileNameWithoutExtension(scan), scan)));
}
