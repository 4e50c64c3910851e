using NodaTime;

namespace MissionReg.Core.Journals;

/// <summary>The outcome went to an archive.</summary>
public sealed record Deposit(string Archive, Instant At);
