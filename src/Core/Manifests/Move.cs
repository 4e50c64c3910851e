using System.Collections.Immutable;
using MissionReg.Core.Cases;
using NodaTime;

namespace MissionReg.Core.Manifests;

/// <summary>An act on a manifest that the cases on it still have to follow.</summary>
/// <param name="Id"><c>dispatch</c>, <c>arrive</c> or <c>resolve-3</c>: part of the id of each case's command.</param>
/// <param name="By">Who acted; it is his act on the cases too.</param>
/// <param name="At">When he acted, however late the cases follow.</param>
public sealed record Move(string Id, ActorStamp By, Instant At, ImmutableArray<CaseMove> Cases)
{
    public const string Dispatch = "dispatch";
    public const string Arrive = "arrive";

    public bool IsDispatch => Id == Dispatch;

    public static string Resolve(int discrepancy) => $"resolve-{discrepancy}";
}
