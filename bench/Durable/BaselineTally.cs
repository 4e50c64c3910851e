namespace MissionReg.Bench.Durable;

/// <summary>Our workflows, and what SQLite alone does.</summary>
/// <param name="Staying">Only the rows that stay.</param>
/// <param name="Whole">Also what was written again or deleted.</param>
/// <param name="ToStaying">Ours to it, the median of the rounds' ratios.</param>
/// <param name="ToWhole">Ours to it, the median of the rounds' ratios.</param>
/// <param name="PerWorkflow">What a workflow writes.</param>
internal sealed record BaselineTally(
    Tally Ours, Tally Staying, Tally Whole, double ToStaying, double ToWhole, IReadOnlyDictionary<string, string> PerWorkflow);
