namespace MissionReg.Functions.Tests.Crash;

/// <summary>When the service is killed: drawn from a seed, over the steps of a run that nobody interrupted.</summary>
internal sealed class KillPlan
{
    private const int AtLongStep = 2;
    private const int AnywhereElse = 8;
    private const int EveryNthStartToo = 8;

    /// <summary>Beyond the whole time of a step: some blows fall when the answer has just been given.</summary>
    private const double Reach = 1.15;

    private readonly ILookup<int, Blow> blows;

    private KillPlan(ILookup<int, Blow> blows) => this.blows = blows;

    public static KillPlan Nothing { get; } = new(Array.Empty<Blow>().ToLookup(_ => 0));

    public static KillPlan Draw(int seed, IReadOnlyList<Step> steps)
    {
        var random = new Random(seed);
        var perilous = Enumerable.Range(0, steps.Count).Where(i => steps[i].Kind is StepKind.Long).ToArray();
        var acts = Enumerable.Range(0, steps.Count).SelectMany(i => Enumerable.Repeat(i, steps[i].Kind is StepKind.Minor ? 1 : 2)).ToArray();
        IEnumerable<int> chosen =
        [
            .. perilous.SelectMany(i => Enumerable.Repeat(i, AtLongStep)),
            .. random.GetItems(acts, AnywhereElse),
        ];
        return new KillPlan(chosen.Order().ToArray().Select((step, n) => (Step: step, Blow: Draw(random, steps[step], n))).ToLookup(b => b.Step, b => b.Blow));
    }

    /// <summary>The blows that fall on a step, one after the other.</summary>
    public IEnumerable<Blow> At(int step) => blows[step];

    private static Blow Draw(Random random, Step step, int n) => new(
        step.Took * (random.NextDouble() * Reach), n % EveryNthStartToo == EveryNthStartToo - 1 ? random.NextDouble() : null);
}
