namespace MissionReg.Functions.Tests.Crash;

/// <summary>One kill.</summary>
/// <param name="After">So long after the step's beginning; the answer may be there by then.</param>
/// <param name="AtStart">Whether the next start is killed too, at this part of the time that starts take.</param>
internal sealed record Blow(TimeSpan After, double? AtStart);
