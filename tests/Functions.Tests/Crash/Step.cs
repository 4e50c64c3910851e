namespace MissionReg.Functions.Tests.Crash;

/// <summary>Something a client does that it repeats until it is answered.</summary>
/// <param name="Name">As a report names it.</param>
/// <param name="Kind">How dangerous it is to be interrupted at it.</param>
/// <param name="Took">How long it took when nobody interrupted it.</param>
internal sealed record Step(string Name, StepKind Kind, TimeSpan Took);
