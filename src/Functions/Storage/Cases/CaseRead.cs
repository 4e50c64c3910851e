using NodaTime;

namespace MissionReg.Functions.Storage.Cases;

/// <summary>A reading of a case by staff.</summary>
public sealed record CaseRead(string Account, Instant At);
