using System.Text.Json.Nodes;
using MissionReg.Core.Tests.Procedures;
using MissionReg.Core.Texts;

namespace MissionReg.Core.Tests.Texts;

/// <summary>The wording and the problems as they lie in the repository.</summary>
internal static class ShippedTexts
{
    public const string WordingFile = "seeds/wording/almaty-2011-missionary.json";
    public const string ProblemsFile = "seeds/wording/problems.json";

    private static readonly string WordingSchema = ShippedSeeds.Read("seeds/wording/wording.schema.json");
    private static readonly string ProblemsSchema = ShippedSeeds.Read("seeds/wording/problems.schema.json");

    public static Wording Wording() => Core.Texts.Wording.Parse(ShippedSeeds.Read(WordingFile), WordingFile, WordingSchema);

    public static ProblemCatalog Problems() => ProblemCatalog.Parse(ShippedSeeds.Read(ProblemsFile), ProblemsFile, ProblemsSchema);

    public static SeedException RefusedWording(Action<JsonNode> spoil) =>
        Assert.Throws<SeedException>(() => Core.Texts.Wording.Parse(Spoiled(WordingFile, spoil), WordingFile, WordingSchema));

    public static SeedException RefusedProblems(Action<JsonNode> spoil) =>
        Assert.Throws<SeedException>(() => ProblemCatalog.Parse(Spoiled(ProblemsFile, spoil), ProblemsFile, ProblemsSchema));

    private static string Spoiled(string file, Action<JsonNode> spoil)
    {
        var seed = JsonNode.Parse(ShippedSeeds.Read(file))!;
        spoil(seed);
        return seed.ToJsonString();
    }
}
