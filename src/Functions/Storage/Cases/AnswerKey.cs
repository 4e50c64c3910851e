namespace MissionReg.Functions.Storage.Cases;

/// <summary>Identity of a request.</summary>
/// <param name="Scope">Who sent it and to what: keys of different senders never meet.</param>
/// <param name="Key">The <c>Idempotency-Key</c>.</param>
/// <param name="RequestHash">SHA-256 of the request; the same key with another request is refused.</param>
public sealed record AnswerKey(string Scope, string Key, string RequestHash);
