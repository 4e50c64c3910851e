using System.Collections.Immutable;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace MissionReg.Functions.Tests.Api;

/// <summary>What the service answered.</summary>
public sealed record Answer(HttpStatusCode Status, string? MediaType, ImmutableArray<(string Name, string Value)> Headers, byte[] Bytes)
{
    public string Body => Encoding.UTF8.GetString(Bytes);

    public JsonNode Json => JsonNode.Parse(Bytes)!;

    /// <summary>The faulty fields of a problem as <c>field code</c>.</summary>
    public ImmutableArray<string> Faults => [.. (Json["errors"]?.AsArray() ?? []).Select(e => $"{e!["field"]} {e["code"]}")];

    public string Number => Text("caseNumber");

    public string? Header(string name) =>
        Headers.Where(h => string.Equals(h.Name, name, StringComparison.OrdinalIgnoreCase)).Select(h => h.Value).SingleOrDefault();

    public string Text(string member) => (string)Json[member]!;

    public Answer Is(HttpStatusCode status)
    {
        Assert.True(Status == status, $"{(int)Status} where {(int)status} was expected: {Body}");
        return this;
    }

    /// <summary>A whole answer of RFC 9457 with the stable type of <paramref name="code"/>.</summary>
    public Answer IsProblem(int status, string code)
    {
        Is((HttpStatusCode)status);
        Assert.Equal("application/problem+json", MediaType);
        Assert.Equal("urn:missionreg:problem:" + code, Text("type"));
        Assert.Equal(status, (int)Json["status"]!);
        Assert.NotEmpty(Text("title"));
        Assert.NotEmpty(Text("detail"));
        Assert.DoesNotContain("{", Text("detail"), StringComparison.Ordinal);
        Assert.All(Json["errors"]?.AsArray() ?? [], e => Assert.NotEmpty((string)e!["message"]!));
        return this;
    }

    public Answer IsProblem(int status, string code, params string[] faults)
    {
        IsProblem(status, code);
        Assert.Equal(faults, Faults);
        return this;
    }

    public Answer Rests(string reason, string paragraph)
    {
        IsProblem(409, "rule-refused");
        Assert.Equal(reason, Text("reason"));
        Assert.Equal(paragraph, Text("paragraph"));
        return this;
    }
}
