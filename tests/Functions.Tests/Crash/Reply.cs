using System.Text.Json.Nodes;

namespace MissionReg.Functions.Tests.Crash;

/// <summary>A success that the client was told of, word for word.</summary>
internal sealed record Reply(int Status, string Body)
{
    public JsonNode Json => JsonNode.Parse(Body)!;
}
