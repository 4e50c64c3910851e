using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace MissionReg.Functions.Tests.Api;

/// <summary>Somebody who calls the service: an officer, a recipient with an access code, or nobody known.</summary>
public sealed record Visitor(Office Office)
{
    private const long LargeBody = 4L << 20;

    public string? Account { get; init; }

    /// <summary>Sent as it is; without it an officer signs in.</summary>
    public string? Token { get; init; }

    public string? AccessCode { get; init; }

    public string Language { get; init; } = "en";

    public string? Accept { get; init; }

    public string? Key { get; init; }

    /// <summary>Whatever there is, unless a test names a revision.</summary>
    public string? IfMatch { get; init; } = "*";

    public Task<Answer> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    public Task<Answer> PostAsync(string path, JsonNode? body) =>
        SendAsync(HttpMethod.Post, path, body is null ? null : JsonContent.Create(body));

    public Task<Answer> PostAsync(string path, HttpContent content) => SendAsync(HttpMethod.Post, path, content);

    public Task<Answer> SignInAsync(string account, string password) =>
        PostAsync("api/session", new JsonObject { ["account"] = account, ["password"] = password });

    public Task<Answer> SubmitAsync(Envelope envelope) => PostAsync("api/applications", envelope.Content());

    public Task<Answer> AddAsync(string caseNumber, Envelope envelope) => PostAsync($"api/cases/{caseNumber}/documents", envelope.Content());

    public Task<Answer> CaseAsync(string caseNumber) => GetAsync($"api/cases/{caseNumber}");

    public Task<Answer> CommandAsync(string caseNumber, string command, params (string Name, JsonNode? Value)[] body) =>
        PostAsync($"api/cases/{caseNumber}/commands/{command}", new JsonObject(body.Select(m => KeyValuePair.Create(m.Name, m.Value))));

    private async Task<Answer> SendAsync(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.AcceptLanguage.ParseAdd(Language);
        if ((Token ?? (Account is null ? null : await Office.TokenAsync(Account))) is { } token)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        request.Headers.ExpectContinue = content?.Headers.ContentLength > LargeBody;
        Add("Accept", Accept);
        Add("X-Access-Code", AccessCode);
        Add("Idempotency-Key", Key);
        Add("If-Match", method == HttpMethod.Post ? IfMatch : null);
        using var response = await Office.Http.SendAsync(request);
        return new Answer(
            response.StatusCode,
            response.Content.Headers.ContentType?.MediaType,
            [.. response.Headers.Concat(response.Content.Headers).Select(h => (h.Key, string.Join(", ", h.Value)))],
            await response.Content.ReadAsByteArrayAsync());

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }
        }
    }
}
