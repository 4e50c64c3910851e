using System.Text.Json.Nodes;

namespace MissionReg.Functions.Tests.Seeds.Fifth;

/// <summary>A made-up procedure that no code knows: a permit to hold a fair.</summary>
internal static class FairPermit
{
    public const string Id = "made-up-fair-permit";
    public const string Office = "koktobe-fairs";

    public static JsonNode Procedure(Action<JsonNode>? change = null) => Read("procedure.json", change);

    public static JsonNode Wording(Action<JsonNode>? change = null) => Read("wording.json", change);

    /// <summary>From 3 March 2026: three days, one more field, another title on the receipt.</summary>
    public static JsonNode SecondProcedure() => Procedure(json =>
    {
        json["version"] = "2";
        json["offered"] = new JsonObject { ["from"] = "2026-03-03", ["supersedes"] = "1", ["reason"] = "Made up to follow the first." };
        json["term"]!["term"]!["count"] = 3;
        foreach (var step in json["steps"]!.AsArray())
        {
            step!["term"]!["count"] = 1;
        }

        json["form"]!.AsArray().Add(new JsonObject
        {
            ["id"] = "awnings",
            ["title"] = Text("Шатырлар саны", "Число навесов", "Number of awnings"),
            ["type"] = "number",
            ["required"] = true,
            ["paragraph"] = "5",
        });
    });

    public static JsonNode SecondWording() => Wording(json =>
    {
        json["id"] = "made-up-fair-permit-2";
        json["version"] = "2";
        Line(json, "receipt", "title")["text"] = Text("Жаңа жәрмеңке қолхаты", "Новая ярмарочная расписка", "New fair receipt");
    });

    /// <summary>What an administrator sends.</summary>
    public static JsonObject Loading(JsonNode procedure, JsonNode? wording = null)
    {
        var body = new JsonObject { ["procedure"] = procedure, ["reason"] = "The akim ordered it." };
        if (wording is not null)
        {
            body["wording"] = wording;
        }

        return body;
    }

    public static JsonNode Line(JsonNode wording, string document, string line) =>
        wording["documents"]!.AsArray().Single(d => (string)d!["id"]! == document)!["lines"]!.AsArray().Single(l => (string)l!["id"]! == line)!;

    private static JsonObject Text(string kk, string ru, string en) => new() { ["kk"] = kk, ["ru"] = ru, ["en"] = en };

    private static JsonNode Read(string file, Action<JsonNode>? change)
    {
        var json = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Seeds", "Fifth", file)))!;
        change?.Invoke(json);
        return json;
    }
}
