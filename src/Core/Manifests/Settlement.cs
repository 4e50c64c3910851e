using MissionReg.Core.Cases;
using NodaTime;

namespace MissionReg.Core.Manifests;

/// <summary>How a discrepancy was settled, by whom and when.</summary>
public sealed record Settlement(SettledAs How, string? Remark, ActorStamp By, Instant At);
