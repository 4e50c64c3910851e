using System.Net;
using System.Text.Json.Nodes;

namespace MissionReg.Functions.Tests.Api;

/// <summary>The quarantine as the clerk sees it.</summary>
internal static class Shelf
{
    public static async Task<JsonArray> EntriesAsync(Office office, string name)
    {
        var all = (await office.Clerk.GetAsync("api/quarantine")).Is(HttpStatusCode.OK).Json["entries"]!.AsArray();
        return [.. all.Where(e => (string)e!["name"]! == name).Select(e => e!.DeepClone())];
    }

    /// <summary>Waits until a file dropped under this name lies on the shelf.</summary>
    public static async Task<JsonNode> EntryAsync(Office office, string name)
    {
        await Office.UntilAsync(async () => (await EntriesAsync(office, name)).Count > 0);
        return Assert.Single(await EntriesAsync(office, name))!;
    }
}
