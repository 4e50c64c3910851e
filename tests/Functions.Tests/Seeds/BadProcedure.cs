using System.Text.Json.Nodes;
using MissionReg.Functions.Tests.Seeds.Fifth;

namespace MissionReg.Functions.Tests.Seeds;

/// <summary>A procedure with one thing wrong, and what must be said of it.</summary>
/// <param name="Name">As a test's sentence goes on.</param>
/// <param name="Spoil">Makes it wrong.</param>
/// <param name="Path">Where the fault lies.</param>
/// <param name="Reason">Part of what is said.</param>
internal sealed record BadProcedure(string Name, Action<JsonNode> Spoil, string Path, string Reason)
{
    private static readonly BadProcedure[] All =
    [
        new("steps that do not add up", p => p["steps"]![1]!["term"]!["count"] = 7, "$.term.term", "add up to 1 + 7 + 3 = 11"),
        new("an unknown unit", p => p["term"]!["term"]!["unit"] = "fortnights", "$.term.term.unit", "is none of working-days, calendar-days, months"),
        new("a deadline that no state reaches", p => p["steps"]![1]!["doneBy"] = "collected", "$.steps[1].doneBy", "no case reaches"),
        new("a state that there is not", p => p["steps"]![1]!["doneBy"] = "dreamt", "$.steps[1].doneBy", ""),
        new("a condition over no field", p => p["checklist"]![2]!["when"] = "tents > 20", "$.checklist[2].when", "tents"),
        new("a condition that breaks off", p => p["checklist"]![2]!["when"] = "stalls >", "$.checklist[2].when", "at "),
        new("a missing translation", p => p["outcome"]!["title"]!.AsObject().Remove("kk"), "$.outcome.title.kk", "is missing"),
        new("numbers of another procedure", p => p["casePrefix"] = "ALM-M", "$.casePrefix", "'almaty-2011-missionary'"),
        new("an unknown calendar", p => p["offices"]![0]!["calendar"] = "kg", "$.offices[0].calendar", "no calendar 'kg'"),
        new("a version to supersede that there is not", p => p["offered"]!["supersedes"] = "0", "$.offered.supersedes", "no version '0'"),
        new("a paper that nobody worded", p => p["outcome"]!["variants"]![1]!["form"] = "poem", "$.documents", "lack 'poem'"),
        new("a field that a paper needs and the form lacks", p => Rename(p, "stalls", "booths"), "$.documents[3].lines[5].text", "{stalls}"),
    ];

    public static TheoryData<string> Names => [.. All.Select(bad => bad.Name)];

    /// <summary>The words are at fault, not the procedure: they do not fit it.</summary>
    public bool IsOfWording => Path.StartsWith("$.documents", StringComparison.Ordinal);

    public static BadProcedure Named(string name) => All.Single(bad => bad.Name == name);

    public JsonNode Procedure() => FairPermit.Procedure(Spoil);

    private static void Rename(JsonNode procedure, string field, string other)
    {
        procedure["form"]!.AsArray().Single(f => (string)f!["id"]! == field)!["id"] = other;
        procedure["checklist"]![2]!["when"] = $"{other} > 20";
        procedure["grounds"]![1]!["suggestedWhen"] = $"{other} >= 100";
    }
}
