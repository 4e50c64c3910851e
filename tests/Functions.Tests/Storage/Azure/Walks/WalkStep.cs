namespace MissionReg.Functions.Tests.Storage.Azure.Walks;

/// <summary>A step of an office.</summary>
/// <param name="Kind">0 opens a case, 1 repeats a request under its key, up to 6 sends a case on its usual way, above that anything that may be done with it.</param>
/// <param name="Which">Which case, or which request.</param>
/// <param name="Chance">What is drawn by lot besides.</param>
/// <param name="Hours">That pass before.</param>
internal sealed record WalkStep(int Kind, int Which, int Chance, int Hours);
