using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace MissionReg.Functions.Tests.Crash;

/// <summary>What the people at the counter and behind it do with the service, over HTTP and through the scanner's folder.</summary>
internal sealed class OfficeDesk(HauntedService service, string data, string password)
{
    public static readonly string Samples = Path.Combine(AppContext.BaseDirectory, "seeds", "samples");

    private readonly Dictionary<string, string> tokens = [];
    private readonly List<(Errand Errand, Reply Reply)> told = [];

    /// <summary>Every write that was acknowledged, in its order.</summary>
    public IReadOnlyList<(Errand Errand, Reply Reply)> Told => told;

    public async Task<JsonNode> SubmitAsync(string? account, string application, params string[] scans) =>
        (await SendAsync(StepKind.Long, Application(account, application, scans)))[0].Json;

    /// <summary>At the window of a centre.</summary>
    public async Task<JsonNode> SubmitAtAsync(string centre, string account, string application, params string[] scans) =>
        (await SendAsync(StepKind.Long, Application(account, application, scans, json => (json["channel"], json["centre"]) = ("centre", centre))))[0].Json;

    public async Task<JsonNode> PostAsync(string account, string path, JsonObject body) =>
        (await SendAsync(StepKind.Act, new Errand(account, path, NextKey(), () => JsonContent.Create(body))))[0].Json;

    /// <summary>Recipients who apply at one and the same moment.</summary>
    public Task RushAsync(int recipients, string application, params string[] scans) =>
        SendAsync(StepKind.Long, [.. Enumerable.Range(0, recipients).Select(n => Application(null, application, scans) with { Key = $"rush-{n}" })]);

    public Task<JsonNode> AddAccountAsync(JsonObject account) => PostAsync("admin", "api/accounts", account);

    public async Task<JsonNode> CommandAsync(string account, string caseNumber, string command, params (string Name, JsonNode? Value)[] body)
    {
        var json = new JsonObject(body.Select(p => KeyValuePair.Create(p.Name, p.Value)));
        return (await SendAsync(StepKind.Act, new Errand(account, $"api/cases/{caseNumber}/commands/{command}", NextKey(), () => JsonContent.Create(json))))[0].Json;
    }

    public Task AddDocumentAsync(string account, string caseNumber, string scan) =>
        SendAsync(StepKind.Long, new Errand(account, $"api/cases/{caseNumber}/documents", NextKey(), () => Scans(scan)));

    /// <summary>Drops a scan into the scanner's folder, whole at once, and waits until the service has dealt with it.</summary>
    public async Task DropAsync(string sample, string caseNumber, string name, string path, Func<JsonNode, bool> dealtWith)
    {
        await SignInAsync("clerk");
        var folder = Directory.CreateDirectory(Path.Combine(data, "intake", caseNumber)).FullName;
        await service.DoAsync($"drop {name}", StepKind.Long, async http =>
        {
            var target = Path.Combine(folder, name);
            if (!File.Exists(target))
            {
                File.Copy(Path.Combine(Samples, sample), target + ".partial");
                File.Move(target + ".partial", target);
            }

            while (!dealtWith(JsonNode.Parse(await GetAsync(http, "clerk", path))!))
            {
                await Task.Delay(50);
            }

            return true;
        });
    }

    /// <summary>Moves the clock on. Sign-ins end meanwhile, as they do overnight.</summary>
    public async Task ClockAsync(string to)
    {
        await service.DoAsync(
            $"clock to {to}",
            StepKind.Long,
            async http => (await AnswerAsync(await http.PostAsJsonAsync("admin/clock", new { to }))).Body,
            Assert.Equal);
        tokens.Clear();
    }

    public async Task<JsonNode> ReadAsync(string account, string path)
    {
        await SignInAsync(account);
        return JsonNode.Parse(await service.DoAsync(path, StepKind.Minor, http => GetAsync(http, account, path)))!;
    }

    /// <summary>The bytes of a paper, which never change once they were seen.</summary>
    public async Task<byte[]> PaperAsync(string caseNumber, string paper)
    {
        await SignInAsync("specialist");
        return await service.DoAsync(
            paper,
            StepKind.Minor,
            async http =>
            {
                using var answer = await SendAsync(http, HttpMethod.Get, "specialist", $"api/cases/{caseNumber}/{paper}", null, null);
                return answer.IsSuccessStatusCode ? await answer.Content.ReadAsByteArrayAsync() : throw Unforeseen(answer, "");
            },
            Assert.Equal);
    }

    /// <summary>Sends once more whatever was acknowledged: the answers must be those of the first time, to the letter.</summary>
    public async Task RepeatEverythingAsync()
    {
        foreach (var (errand, reply) in told.ToArray())
        {
            await SignInAsync(errand.Account);
            Assert.Equal(reply, await service.DoAsync("repeat", StepKind.Minor, http => SendAsync(http, errand)));
        }
    }

    private static InvalidOperationException Unforeseen(HttpResponseMessage answer, string body) =>
        new InvalidOperationException($"{answer.RequestMessage!.Method} {answer.RequestMessage.RequestUri!.PathAndQuery}: {(int)answer.StatusCode} {body}");

    private static async Task<Reply> AnswerAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            var body = await answer.Content.ReadAsStringAsync();
            return answer.IsSuccessStatusCode ? new Reply((int)answer.StatusCode, body) : throw Unforeseen(answer, body);
        }
    }

    private static MultipartFormDataContent Scans(params string[] scans)
    {
        var content = new MultipartFormDataContent();
        foreach (var scan in scans)
        {
            var (file, document) = scan.Split('=') is [var f, var d] ? (f, d) : (scan, Path.GetFileNameWithoutExtension(scan));
            content.Add(new ByteArrayContent(File.ReadAllBytes(Path.Combine(Samples, file))), document, file);
        }

        return content;
    }

    private Errand Application(string? account, string application, string[] scans, Action<JsonNode>? alter = null) => new(account, "api/applications", NextKey(), () =>
    {
        var content = Scans(scans);
        var json = JsonNode.Parse(File.ReadAllText(Path.Combine(Samples, application)))!;
        alter?.Invoke(json);
        content.Add(new StringContent(json.ToJsonString(), Encoding.UTF8, "application/json"), "application");
        return content;
    });

    private string NextKey() => $"errand-{told.Count}";

    private async Task<Reply[]> SendAsync(StepKind kind, params Errand[] errands)
    {
        foreach (var account in errands.Select(e => e.Account).Distinct())
        {
            await SignInAsync(account);
        }

        var replies = await service.DoAsync(errands[0].Path, kind, http => Task.WhenAll(errands.Select(e => SendAsync(http, e))), Assert.Equal);
        told.AddRange(errands.Zip(replies));
        return replies;
    }

    private async Task<Reply> SendAsync(HttpClient http, Errand errand) =>
        await AnswerAsync(await SendAsync(http, HttpMethod.Post, errand.Account, errand.Path, errand.Body(), errand.Key));

    private async Task<string> GetAsync(HttpClient http, string account, string path) =>
        (await AnswerAsync(await SendAsync(http, HttpMethod.Get, account, path, null, null))).Body;

    private async Task<HttpResponseMessage> SendAsync(HttpClient http, HttpMethod method, string? account, string path, HttpContent? body, string? key)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body };
        if (account is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", tokens[account]);
        }

        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
            request.Headers.IfMatch.Add(EntityTagHeaderValue.Any);
        }

        return await http.SendAsync(request);
    }

    private async Task SignInAsync(string? account)
    {
        if (account is not null && !tokens.ContainsKey(account))
        {
            var answer = await service.DoAsync("sign in", StepKind.Minor, async http =>
                await AnswerAsync(await http.PostAsJsonAsync("api/session", new { account, password })));
            tokens[account] = (string)answer.Json["token"]!;
        }
    }
}
