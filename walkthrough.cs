#:property PublishAot=false

// The service from the counter to the archive, as its users meet it: over HTTP only, on a simulated clock that starts on
// Monday 2 March 2026 at nine, in a data folder of its own. Everything printed here was answered by the service.

using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Nodes;

var root = Path.GetDirectoryName(ThisFile())!;
var samples = Path.Combine(root, "seeds", "samples");
var papers = Directory.CreateDirectory(Path.Combine(root, "out")).FullName;
var data = Directory.CreateTempSubdirectory("missionreg-").FullName;
var password = Guid.NewGuid().ToString();
var tokens = new Dictionary<string, string>();
var checks = 0;

Console.OutputEncoding = Encoding.UTF8;
Say("Building and starting the service");
await RunAsync("build", Path.Combine(root, "src", "Functions"), "-v", "q", "-nologo");
await RunAsync("run", "--no-build", "--project", Path.Combine(root, "src", "Functions"), "--", "--create-admin");
using var service = Start(out var address);
using var http = new HttpClient { BaseAddress = await address };
http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");

try
{
    Say("An administrator makes the office's accounts");
    foreach (var (account, role, name, post) in new[]
    {
        ("clerk", "clerk", "Әлімбекова Гүлнар", "іс-жүргізу және кадр жұмысы бөлімінің бас маманы"),
        ("specialist", "specialist", "Қасымов Ерлан", "діни бірлестіктермен жұмыс бөлімінің бас маманы"),
        ("lawyer", "lawyer", "Ли Наталья", "бас маман (заңгер)"),
        ("section", "section-head", "Нұрпейісов Дәурен", "бөлім бастығы"),
        ("head", "head", "Өтегенов Болат", "Басқарма бастығы"),
        ("archive", "archivist", "Сәрсенова Айгүл", "мұрағатшы"),
    })
    {
        await SendAsync("admin", HttpMethod.Post, "api/accounts", new JsonObject
        {
            ["account"] = account, ["password"] = password, ["name"] = name, ["post"] = post,
            ["roles"] = new JsonArray(role), ["office"] = "almaty-internal-policy",
        });
    }

    Say("1. A certificate: submitted at the counter, handed out to a proxy");
    var first = await SubmitAsync("clerk", "missionary-1.json", "application.pdf", "association-authority.pdf", "association-registration.jpg", "invitation.pdf", "materials-list.png=materials");
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
    var proof = await SendAsync("specialist", HttpMethod.Get, $"api/cases/{one}/deadlines/term/proof");
    foreach (var day in proof["days"]!.AsArray())
    {
        Console.WriteLine($"     {day!["day"]}  {day["number"],2}  {day["rule"],-16} {day["name"]}");
    }

    Expect("2026-03-12", $"{proof["dueOn"]}", "seven working days after 2 March, with Monday 9 March off for Women's Day");
    await CommandAsync("clerk", one, "register");
    await CommandAsync("specialist", one, "start-review");
    await AdvanceAsync("P1D");
    await CommandAsync("specialist", one, "request-concurrence", ("question", "Is the power of attorney sufficient?"));
    await CommandAsync("lawyer", one, "concur");
    await CommandAsync("specialist", one, "draft");
    await CommandAsync("specialist", one, "send-for-signature");
    await CommandAsync("head", one, "sign");
    await CommandAsync("specialist", one, "notify", ("by", "phone"));
    await CommandAsync("clerk", one, "hand-out", ("receiptNumber", one), ("collector", "proxy"), ("identityDocument", "N0SAMPLE9"), ("proxyName", "Тәжібаев Марат"), ("powerOfAttorney", "№ 17, 2026-03-02"), ("powerValidUntil", "2027-03-02"), ("signedInJournal", true));
    Expect("collected", $"{(await SendAsync(null, HttpMethod.Get, $"api/cases/{one}", null, code))["state"]}", "the recipient sees it with the access code from the receipt");
    await PapersAsync(one);

    Say("2. A refusal on the third day: no invitation, and the recipient insisted");
    var two = $"{(await SubmitAsync(null, "missionary-2.json", "association-authority-late.pdf=association-authority", "association-registration.jpg"))["caseNumber"]}";
    await CommandAsync("clerk", two, "register");
    await CommandAsync("specialist", two, "start-review");
    await AdvanceToAsync("2026-03-06T10:00:00+05:00");
    await CommandAsync("specialist", two, "refuse", ("grounds", new JsonArray("missing-document")), ("reasons", "Не представлен вызов религиозного объединения, зарегистрированного в Республике Казахстан."));
    await CommandAsync("section", two, "send-for-signature");
    await CommandAsync("head", two, "sign");
    var refused = await SendAsync("specialist", HttpMethod.Get, $"api/cases/{two}");
    Expect("False", $"{(bool)refused["draft"]!["late"]!}", "6 March is working day 3 after 3 March: the refusal is in time");
    await CommandAsync("clerk", two, "hand-out", ("receiptNumber", two), ("collector", "recipient"), ("identityDocument", "P0SAMPLE3"), ("signedInJournal", true));
    await PapersAsync(two);

    Say("3. A late scan through the scanner's folder; nobody collects; half a year later the archive");
    var third = await SubmitAsync("clerk", "missionary-3.json", "application.pdf", "association-authority.pdf", "association-registration.jpg");
    var three = $"{third["caseNumber"]}";
    Console.WriteLine($"   missing: {third["missing"]!.ToJsonString()}");
    await CommandAsync("clerk", three, "register");
    Drop("invitation-late.tiff", three, "invitation.tiff");
    await UntilAsync(async () => (await SendAsync("clerk", HttpMethod.Get, $"api/cases/{three}"))["missing"]!.AsArray().Count == 0, "the scan is checked off");
    Drop(Path.Combine("bad", "truncated.pdf"), three, "association-authority.pdf");
    await UntilAsync(async () => (await SendAsync("clerk", HttpMethod.Get, "api/quarantine"))["entries"]!.AsArray().Count == 1, "a broken scan is set aside with its reason");
    await CommandAsync("specialist", three, "start-review");
    await CommandAsync("specialist", three, "draft");
    await CommandAsync("specialist", three, "send-for-signature");
    await CommandAsync("head", three, "sign");
    await CommandAsync("specialist", three, "notify", ("by", "phone"));
    await RefusedAsync("archive", three, "archive", "hold-not-over", ("archiveName", "Қалалық мұрағат"));
    await AdvanceAsync("P7M");
    var inbox = await SendAsync("archive", HttpMethod.Get, "api/inbox");
    Console.WriteLine($"   the archivist's inbox: {inbox["notes"]!.AsArray().First()!.ToJsonString()}");
    await CommandAsync("archive", three, "archive", ("archiveName", "Қалалық мұрағат"));
    await PapersAsync(three);

    Say("4. The legal record");
    foreach (var (number, state) in new[] { (one, "collected"), (two, "collected"), (three, "archived") })
    {
        var history = await SendAsync("specialist", HttpMethod.Get, $"api/cases/{number}/history");
        var now = await SendAsync("specialist", HttpMethod.Get, $"api/cases/{number}");
        Expect(state, $"{now["state"]}", $"{number}, {history["events"]!.AsArray().Count} events");
        Expect("whole", $"{history["chain"]}", "its hash chain");
    }

    Say($"Done: {checks} checks held; the papers are in {papers}");
    return 0;
}
finally
{
    service.Kill(entireProcessTree: true);
    await service.WaitForExitAsync();
    Directory.Delete(data, recursive: true);
}

Process Start(out Task<Uri> listening)
{
    var start = Dotnet("run", "--no-build", "--project", Path.Combine(root, "src", "Functions"));
    start.Environment["MissionReg__Clock"] = "2026-03-02T09:00:00+05:00";
    start.Environment["Urls"] = "http://127.0.0.1:0";
    var process = Process.Start(start)!;
    var found = new TaskCompletionSource<Uri>();
    var log = new StringBuilder();
    process.OutputDataReceived += (_, line) =>
    {
        log.AppendLine(line.Data);
        if (line.Data?.IndexOf("http://127.0.0.1:", StringComparison.Ordinal) is >= 0 and var at)
        {
            found.TrySetResult(new Uri(line.Data[at..].Trim().TrimEnd('/') + "/"));
        }
    };
    process.Exited += (_, _) => found.TrySetException(new InvalidOperationException($"The service stopped:\n{log}"));
    process.EnableRaisingEvents = true;
    process.BeginOutputReadLine();
    listening = found.Task;
    return process;
}

ProcessStartInfo Dotnet(params string[] arguments)
{
    var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardInput = true, RedirectStandardOutput = true };
    start.Environment["MissionReg__DataDirectory"] = data;
    return start;
}

async Task RunAsync(params string[] arguments)
{
    using var process = Process.Start(Dotnet(arguments))!;
    await process.StandardInput.WriteLineAsync(password);
    process.StandardInput.Close();
    var output = await process.StandardOutput.ReadToEndAsync();
    await process.WaitForExitAsync();
    if (process.ExitCode != 0)
    {
        throw new InvalidOperationException($"dotnet {arguments[0]} failed:\n{output}");
    }
}

async Task<JsonNode> SubmitAsync(string? account, string application, params string[] scans)
{
    using var content = new MultipartFormDataContent();
    content.Add(new StringContent(await File.ReadAllTextAsync(Path.Combine(samples, application)), Encoding.UTF8, "application/json"), "application");
    foreach (var scan in scans)
    {
        var (file, document) = scan.Split('=') is [var f, var d] ? (f, d) : (scan, Path.GetFileNameWithoutExtension(scan));
        content.Add(new StreamContent(File.OpenRead(Path.Combine(samples, file))), document, file);
    }

    var answer = await SendAsync(account, HttpMethod.Post, "api/applications", content);
    Console.WriteLine($"   {answer["caseNumber"]} is submitted");
    return answer;
}

async Task CommandAsync(string account, string caseNumber, string command, params (string Name, JsonNode? Value)[] body)
{
    var answer = await SendAsync(account, HttpMethod.Post, $"api/cases/{caseNumber}/commands/{command}", new JsonObject(body.Select(p => KeyValuePair.Create(p.Name, p.Value))));
    Console.WriteLine($"   {account,-10} {command,-20} → {answer["state"]}{(command == "sign" ? $", {answer["number"]}" : "")}");
}

async Task RefusedAsync(string account, string caseNumber, string command, string reason, params (string Name, JsonNode? Value)[] body)
{
    using var answer = await RawAsync(account, HttpMethod.Post, $"api/cases/{caseNumber}/commands/{command}", new JsonObject(body.Select(p => KeyValuePair.Create(p.Name, p.Value))));
    var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    Console.WriteLine($"   {account,-10} {command,-20} → {(int)answer.StatusCode} {problem["detail"]}");
    Expect(reason, $"{problem["reason"]}", "the rules refuse it for now");
}

async Task PapersAsync(string caseNumber)
{
    foreach (var paper in (List<string>)["receipt.pdf?lang=kk", "receipt.pdf?lang=ru", "outcome.pdf?lang=kk", "outcome.pdf?lang=ru"])
    {
        using var answer = await RawAsync("specialist", HttpMethod.Get, $"api/cases/{caseNumber}/{paper}");
        answer.EnsureSuccessStatusCode();
        var name = paper.Replace(".pdf?lang=", ".", StringComparison.Ordinal);
        await File.WriteAllBytesAsync(Path.Combine(papers, $"{caseNumber}-{name}.pdf"), await answer.Content.ReadAsByteArrayAsync());
    }
}

async Task<JsonNode> SendAsync(string? account, HttpMethod method, string path, object? body = null, string? accessCode = null)
{
    using var answer = await RawAsync(account, method, path, body, accessCode);
    var text = await answer.Content.ReadAsStringAsync();
    return answer.IsSuccessStatusCode ? JsonNode.Parse(text)! : throw new InvalidOperationException($"{method} {path}: {(int)answer.StatusCode} {text}");
}

async Task<HttpResponseMessage> RawAsync(string? account, HttpMethod method, string path, object? body = null, string? accessCode = null)
{
    using var request = new HttpRequestMessage(method, path) { Content = body as HttpContent ?? (body is JsonNode json ? JsonContent.Create(json) : null) };
    if (account is not null)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync(account));
    }

    request.Headers.Add("X-Access-Code", accessCode ?? "");
    if (method == HttpMethod.Post)
    {
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        request.Headers.IfMatch.Add(EntityTagHeaderValue.Any);
    }

    return await http.SendAsync(request);
}

async Task<string> TokenAsync(string account)
{
    if (!tokens.TryGetValue(account, out var token))
    {
        using var answer = await http.PostAsJsonAsync("api/session", new { account, password });
        answer.EnsureSuccessStatusCode();
        tokens[account] = token = $"{JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["token"]}";
    }

    return token;
}

Task AdvanceAsync(string period) => ClockAsync("advance", period);

Task AdvanceToAsync(string time) => ClockAsync("to", time);

// Sign-ins end while the clock runs on, as they do overnight.
async Task ClockAsync(string how, string value)
{
    var answer = await SendAsync(null, HttpMethod.Post, "admin/clock", new JsonObject { [how] = value });
    tokens.Clear();
    Console.WriteLine($"   … it is {answer["now"]}");
}

void Drop(string sample, string caseNumber, string name)
{
    var folder = Directory.CreateDirectory(Path.Combine(data, "intake", caseNumber)).FullName;
    File.Copy(Path.Combine(samples, sample), Path.Combine(folder, name));
}

async Task UntilAsync(Func<Task<bool>> holds, string what)
{
    for (var tries = 0; !await holds(); tries++)
    {
        await Task.Delay(200);
        _ = tries < 300 ? 0 : throw new InvalidOperationException($"it never came about that {what}");
    }

    Console.WriteLine($"   {what}");
    checks++;
}

void Expect(string expected, string actual, string why)
{
    checks++;
    Console.WriteLine(expected == actual ? $"   ✓ {actual}: {why}" : $"   ✗ {actual} where {expected} was expected: {why}");
    _ = expected == actual ? 0 : throw new InvalidOperationException(why);
}

static void Say(string what) => Console.WriteLine($"\n{what}");

static string ThisFile([CallerFilePath] string path = "") => path;
