using MissionReg.Core.Cases;
using NodaTime;

namespace MissionReg.Core.Custody;

/// <summary>A paper came into somebody's hands.</summary>
/// <param name="Manifest">Of a courier: on which manifest.</param>
/// <param name="By">Who recorded it.</param>
public sealed record CustodyHop(CustodyHolder Holder, string? Manifest, Instant Since, ActorStamp By);
