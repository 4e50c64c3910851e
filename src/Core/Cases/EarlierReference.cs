namespace MissionReg.Core.Cases;

/// <summary>The earlier registration that an application names.</summary>
/// <param name="Number">Number of its certificate, as typed.</param>
/// <param name="CaseNumber">Its case; null if the register does not know it.</param>
/// <param name="InForce">It was in force when the application came in.</param>
public sealed record EarlierReference(string Number, string? CaseNumber, bool InForce);
