namespace MissionReg.Functions.Tests.Crash;

/// <summary>A write, the same however often it is sent.</summary>
/// <param name="Account">Who sends it; <see langword="null"/> for the recipient.</param>
/// <param name="Path">Where to.</param>
/// <param name="Key">Its idempotency key.</param>
/// <param name="Body">Makes what is sent, anew each time.</param>
internal sealed record Errand(string? Account, string Path, string Key, Func<HttpContent> Body);
