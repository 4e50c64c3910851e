namespace Microsoft.DurableTask.Worker.Replay;

/// <summary>What an orchestrator can ask for.</summary>
internal enum StepKind
{
    Activity,
    SubOrchestration,
    Timer,
    Event,
}
