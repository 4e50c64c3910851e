namespace MissionReg.Durability.Workload;

/// <summary>
/// An event of a client. A client whose process was killed does not know whether its last knock was heard and knocks again, in
/// its next life.
/// </summary>
/// <param name="Number">From 1; the next is sent when this one is acknowledged.</param>
/// <param name="Life">The same knock twice in one life is a fault of the engine.</param>
/// <param name="Mark">See <see cref="Case.MarkOf"/>.</param>
internal sealed record Knock(int Number, int Life, string Mark);
