using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace MissionReg.Demo;

/// <summary>What the people of one office do over HTTP, and what they are answered.</summary>
internal sealed class Counter : IDisposable
{
    private readonly Service _service;
    private readonly HttpClient _http;
    private readonly Dictionary<string, string> _tokens = [];

    public Counter(Service service, string procedure)
    {
        (_service, Procedure) = (service, procedure);
        _http = new HttpClient { BaseAddress = service.Address, Timeout = TimeSpan.FromHours(1) };
        _http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
    }

    public string Procedure { get; }

    /// <summary>What was expected and held.</summary>
    public int Checks { get; private set; }

    public static void Say(string what) => Console.WriteLine($"\n{what}");

    public void Dispose() => _http.Dispose();

    public async Task HireAsync(string place, params (string Account, string Role, string Name, string Post)[] people)
    {
        foreach (var (account, role, name, post) in people)
        {
            await SendAsync("admin", HttpMethod.Post, "api/accounts", new JsonObject
            {
                ["account"] = account, ["password"] = _service.Password, ["name"] = name, ["post"] = post,
                ["roles"] = new JsonArray(role), ["office"] = place,
            });
        }
    }

    /// <param name="account"><see langword="null"/> for the recipient himself.</param>
    /// <param name="scans">Checklist item and file of the samples.</param>
    public async Task<JsonNode> SubmitAsync(string? account, JsonObject application, IEnumerable<(string Document, string File)> scans)
    {
        using var content = new MultipartFormDataContent();
        content.Add(new StringContent(application.ToJsonString(), Encoding.UTF8, "application/json"), "application");
        foreach (var (document, file) in scans)
        {
            content.Add(new StreamContent(File.OpenRead(Path.Combine(Repository.Samples, file))), document, file);
        }

        var answer = await SendAsync(account, HttpMethod.Post, "api/applications", content);
        Console.WriteLine($"   {answer["caseNumber"]} is submitted");
        return answer;
    }

    public async Task<JsonNode> CommandAsync(string account, string caseNumber, string command, params (string Name, JsonNode? Value)[] body)
    {
        var answer = await SendAsync(account, HttpMethod.Post, $"api/cases/{caseNumber}/commands/{command}", Body(body));
        Console.WriteLine($"   {account,-12} {command,-20} → {answer["state"]}{(command == "sign" ? $", {answer["number"]}" : "")}");
        return answer;
    }

    public async Task RefusedAsync(string account, string caseNumber, string command, string reason, params (string Name, JsonNode? Value)[] body)
    {
        using var answer = await RawAsync(account, HttpMethod.Post, $"api/cases/{caseNumber}/commands/{command}", Body(body));
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Console.WriteLine($"   {account,-12} {command,-20} → {(int)answer.StatusCode} {problem["detail"]}");
        Expect(reason, $"{problem["reason"]}", "the rules refuse it for now");
    }

    public Task<JsonNode> CaseAsync(string account, string caseNumber) => SendAsync(account, HttpMethod.Get, $"api/cases/{caseNumber}");

    /// <summary>Keeps receipt and outcome in both languages, and <paramref name="others"/>.</summary>
    public async Task PapersAsync(string account, string caseNumber, params string[] others)
    {
        foreach (var paper in (string[])["receipt.pdf?lang=kk", "receipt.pdf?lang=ru", "outcome.pdf?lang=kk", "outcome.pdf?lang=ru", .. others])
        {
            await KeepAsync(account, $"api/cases/{caseNumber}/{paper}", $"{caseNumber}-{paper.Split(".pdf")[0]}.{paper.Split("lang=")[1]}.pdf");
        }
    }

    /// <summary>As the scanner does.</summary>
    public Task DropAsync(string caseNumber, string name, string sample) =>
        _service.Intake.DropAsync($"{caseNumber}/{name}", Path.Combine(Repository.Samples, sample));

    public async Task KeepAsync(string account, string path, string name)
    {
        using var answer = await RawAsync(account, HttpMethod.Get, path);
        answer.EnsureSuccessStatusCode();
        await File.WriteAllBytesAsync(Path.Combine(Repository.Papers, name), await answer.Content.ReadAsByteArrayAsync());
    }

    public async Task<JsonNode> SendAsync(string? account, HttpMethod method, string path, object? body = null, string? accessCode = null)
    {
        using var answer = await RawAsync(account, method, path, body, accessCode);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? JsonNode.Parse(text)! : throw new InvalidOperationException($"{method} {path}: {(int)answer.StatusCode} {text}");
    }

    public Task AdvanceAsync(string period) => ClockAsync("advance", period);

    public Task AdvanceToAsync(string time) => ClockAsync("to", time);

    public async Task UntilAsync(Func<Task<bool>> holds, string what)
    {
        for (var tries = 0; !await holds(); tries++)
        {
            await Task.Delay(200);
            _ = tries < 900 ? 0 : throw new InvalidOperationException($"it never came about that {what}");
        }

        Console.WriteLine($"   {what}");
        Checks++;
    }

    public void Expect(string expected, string actual, string why)
    {
        Checks++;
        Console.WriteLine(expected == actual ? $"   ✓ {actual}: {why}" : $"   ✗ {actual} where {expected} was expected: {why}");
        _ = expected == actual ? 0 : throw new InvalidOperationException(why);
    }

    private static JsonObject Body((string Name, JsonNode? Value)[] body) => new(body.Select(p => KeyValuePair.Create(p.Name, p.Value)));

    private async Task<HttpResponseMessage> RawAsync(string? account, HttpMethod method, string path, object? body = null, string? accessCode = null)
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

        return await _http.SendAsync(request);
    }

    private async Task<string> TokenAsync(string account)
    {
        if (!_tokens.TryGetValue(account, out var token))
        {
            using var answer = await _http.PostAsJsonAsync("api/session", new { account, password = _service.Password });
            answer.EnsureSuccessStatusCode();
            _tokens[account] = token = $"{JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["token"]}";
        }

        return token;
    }

    // Sign-ins end while the clock runs on, as they do overnight.
    private async Task ClockAsync(string how, string value)
    {
        var answer = await SendAsync(null, HttpMethod.Post, "admin/clock", new JsonObject { [how] = value });
        _tokens.Clear();
        Console.WriteLine($"   … it is {answer["now"]}");
    }
}
