using System.Net;
using System.Text.Json.Nodes;
using MissionReg.Functions.Tests.Seeds.Fifth;

namespace MissionReg.Functions.Tests.Api;

internal static class Loader
{
    /// <summary>The administrator brings a procedure and its words into the running service.</summary>
    public static async Task<Answer> LoadAsync(this Office office, JsonNode procedure, JsonNode? wording = null) =>
        (await office.As("admin").PostAsync("api/procedures", FairPermit.Loading(procedure, wording))).Is(HttpStatusCode.Created);
}
