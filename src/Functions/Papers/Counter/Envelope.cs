using System.Collections.Immutable;

namespace MissionReg.Functions.Papers.Counter;

/// <summary>What is on an envelope.</summary>
/// <param name="Case">Small, for whoever gets it back undelivered.</param>
internal sealed record Envelope(PaperHead Head, ImmutableArray<string> Sender, ImmutableArray<string> Recipient, string Case);
