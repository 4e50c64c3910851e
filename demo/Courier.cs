using System.Text.Json.Nodes;

namespace MissionReg.Demo;

/// <summary>One courier run with a manifest, from the compiling to the acknowledgement.</summary>
internal static class Courier
{
    public static async Task RunAsync(Counter counter, string centre, string leg, string caseNumber)
    {
        var (sender, receiver) = leg is "to-centre" ? ("clerk", "accumulation") : ("accumulation", "clerk");
        var compiled = await counter.SendAsync(sender, HttpMethod.Post, "api/manifests", new JsonObject { ["leg"] = leg, ["centre"] = centre });
        var manifest = (string)compiled["number"]!;
        Console.WriteLine($"   {sender,-12} {manifest}, {leg}, {compiled["items"]!.AsArray().Count} case(s)");
        await counter.KeepAsync(sender, $"api/manifests/{manifest}/manifest.pdf?lang=ru", $"{manifest}.ru.pdf");
        await GiveAsync(counter, sender, manifest, "dispatch", new JsonObject { ["courier"] = "Маратов Қанат" });
        await counter.UntilAsync(async () => (string)(await counter.CaseAsync(sender, caseNumber))["place"]! == "road", $"{caseNumber} is on its way");
        await counter.AdvanceAsync("PT2H");
        await GiveAsync(counter, receiver, manifest, "arrive", Everything(compiled));
        await counter.UntilAsync(
            async () => (string)(await counter.CaseAsync(receiver, caseNumber))["place"]! != "road", $"{caseNumber} has arrived, item by item");
    }

    private static JsonObject Everything(JsonNode manifest) => new()
    {
        ["cases"] = new JsonArray([.. manifest["items"]!.AsArray().Select(i => new JsonObject
        {
            ["caseNumber"] = (string)i!["caseNumber"]!,
            ["papers"] = new JsonArray([.. i["papers"]!.AsArray().Select(p => new JsonObject { ["id"] = (string)p!["id"]!, ["count"] = (int)p["count"]! })]),
        })]),
    };

    private static Task<JsonNode> GiveAsync(Counter counter, string account, string manifest, string command, JsonObject body) =>
        counter.SendAsync(account, HttpMethod.Post, $"api/manifests/{manifest}/commands/{command}", body);
}
