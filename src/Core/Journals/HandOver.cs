using MissionReg.Core.Cases;
using NodaTime;

namespace MissionReg.Core.Journals;

/// <summary>The outcome was handed out.</summary>
public sealed record HandOver(CaseEvent.HandedOut To, Instant At);
