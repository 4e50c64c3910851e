using Microsoft.DurableTask;
using Microsoft.DurableTask.Worker.Engine;
using MissionReg.Durability.Books;
using MissionReg.Durability.Checking;
using MissionReg.Durability.Workload;

namespace MissionReg.Durability.Scenarios;

/// <summary>
/// One way to use the engine: the code of the orchestrators, what the client does, and the state that every instance must end
/// in, which depends on the case alone and never on time.
/// </summary>
internal abstract class Scenario
{
    /// <summary>The order is part of what a seed means.</summary>
    public static IReadOnlyList<Scenario> All { get; } =
    [
        new Chain(),
        new FanOut(),
        new Retries(),
        new Timers(),
        new Knocks(),
        new KnocksAgainstTheClock(),
        new BufferedKnocks(),
        new Generations(),
        new Family(),
        new TroubledFamily(),
        new Suspended(),
        new TerminatedFamily(),
        new Couriers(),
        new Appointment(),
        new ReusedId(),
        new LargePayloads(),
        new Failing(),
        new Replayed(),
        new SlowTurns(),
        new Restarted(),
        new Tagged(),
    ];

    public string Name => GetType().Name;

    /// <summary>The orchestrator of the case itself. Override for a scenario with more than one.</summary>
    public virtual void Register(TaskRegistry registry) => Register(registry, Name, RunAsync);

    /// <summary>The client's part; called again in every process until it comes to its end.</summary>
    public abstract Task DriveAsync(Clerk clerk);

    /// <summary>Every instance of the case.</summary>
    public abstract IEnumerable<End> Ends(Case it);

    /// <summary>Marks of the jobs that were run when the case is through: at least as often as they stand here.</summary>
    public virtual IEnumerable<string> Jobs(Case it) => [];

    /// <summary>Whether the file shows what was acknowledged. One that has finished shows it by its end.</summary>
    public virtual bool Shows(Ack ack, Evidence file) => file.Finished(ack.Instance) || (ack.Verb switch
    {
        Verb.Start => file.Exists(ack.Instance),
        Verb.Saw => file.Exists(ack.Instance),
        Verb.Finished => false,
        _ => file.HasMark(ack.Mark),
    });

    /// <summary>Whether a finished instance may be replaced by another while its case is not through.</summary>
    public virtual bool MayBeReplaced(string id) => false;

    protected static void Register(TaskRegistry registry, string name, Func<TaskOrchestrationContext, Case, Task<object?>> body) =>
        registry.AddOrchestrator(name, async context => await body(context, context.GetInput<Case>()!));

    protected virtual Task<object?> RunAsync(TaskOrchestrationContext context, Case it) => throw new NotSupportedException();

    protected static Task<int> JobAsync(TaskOrchestrationContext context, Job job, TaskOptions? options = null) =>
        context.CallActivityAsync<int>(Job.Activity, job, options);
}
