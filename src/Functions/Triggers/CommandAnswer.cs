using System.Text.Json;
using System.Text.Json.Nodes;
using MissionReg.Core;
using MissionReg.Core.Cases;
using MissionReg.Core.Forms;
using MissionReg.Core.Json;
using MissionReg.Functions.Cases;
using NodaTime;

namespace MissionReg.Functions.Triggers;

/// <summary>The answer to a command: the case after it, as it is repeated for the same idempotency key.</summary>
internal static class CommandAnswer
{
    public static string Write(OpenCase c, Actor actor, Language language, FieldMessages messages, Instant now) =>
        JsonSerializer.Serialize(CaseView.Of(c, actor, language, messages, now), CoreJson.Options);

    public static string ETagOf(string answer) => $"\"{JsonNode.Parse(answer)!["revision"]!.GetValue<long>()}\"";
}
