namespace MissionReg.Durability.Workload;

/// <summary>What came of the knocks of a case.</summary>
internal sealed record Outcome(int[] Order, int Twice);
