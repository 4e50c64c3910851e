namespace MissionReg.Durability.Workload;

/// <summary>What an orchestrator has heard: repetitions by the client change nothing, those by the engine show.</summary>
internal sealed record Heard
{
    public List<Knock> Knocks { get; init; } = [];

    /// <summary>Numbers in the order in which they came first: 1, 2, 3… if order was kept and none was lost.</summary>
    public int[] Order() => [.. Knocks.Select(k => k.Number).Distinct()];

    /// <summary>Knocks delivered more than once.</summary>
    public int Twice() => Knocks.Count - Knocks.Distinct().Count();

    /// <returns>Whether it was news.</returns>
    public bool Add(Knock knock)
    {
        var news = Knocks.TrueForAll(k => k.Number != knock.Number);
        Knocks.Add(knock);
        return news;
    }

    public Outcome Outcome() => new(Order(), Twice());

    public static Outcome Expected(int knocks) => new([.. Enumerable.Range(1, knocks)], 0);
}
