using MissionReg.Core.Cases;
using NodaTime;

namespace MissionReg.Functions.Seeds;

/// <summary>Who brought reference data into the running service, when and why.</summary>
public sealed record Loading(ActorStamp By, Instant At, string Reason);
