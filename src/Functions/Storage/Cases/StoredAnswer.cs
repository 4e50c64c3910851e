namespace MissionReg.Functions.Storage.Cases;

/// <summary>An answer that is repeated for the same idempotency key.</summary>
public sealed record StoredAnswer(string RequestHash, string CaseNumber, string Body);
