namespace MissionReg.Functions.Orchestration;

/// <summary>When a case must be looked at next.</summary>
/// <param name="AtUtc">UTC; <see langword="null"/> when nothing will fall due any more.</param>
internal sealed record Wake(DateTime? AtUtc);
