using System.Globalization;
using System.Text.Json.Serialization;
using MissionReg.Durability.Scenarios;

namespace MissionReg.Durability.Workload;

/// <summary>
/// One thing that a client sees through: a scenario on one or a few instances. All that is left open by the scenario is drawn
/// from the seed and the number, so that the orchestrator, the client and the check come to the same without asking each other.
/// </summary>
internal sealed record Case(int Seed, int Number)
{
    /// <summary>The instance the case is about; further ones have it as a prefix.</summary>
    [JsonIgnore]
    public string Id => IdOf(Number);

    [JsonIgnore]
    public Scenario Scenario => Scenario.All[Draw("scenario", 0, Scenario.All.Count - 1)];

    /// <summary>What a call leaves in the file, wherever the engine keeps it, so that the check finds it without knowing where.</summary>
    public static string MarkOf(int number, string what) => $"~{IdOf(number)}.{what}~";

    public string Mark(string what) => MarkOf(Number, what);

    /// <summary>A number from this range, both ends included; the same for the same purpose.</summary>
    public int Draw(string purpose, int from, int to)
    {
        // FNV-1a, then mixed so that its low bits are as good as its high ones.
        var hash = 14695981039346656037UL;
        foreach (var c in string.Create(CultureInfo.InvariantCulture, $"{Seed}/{Number}/{purpose}"))
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccdUL;
        hash ^= hash >> 33;
        return from + (int)(hash % (ulong)(to - from + 1));
    }

    private static string IdOf(int number) => number.ToString("d5", CultureInfo.InvariantCulture);
}
