using System.Collections.Immutable;

namespace MissionReg.Core.Custody;

/// <summary>One paper of a case, from its first holder to the present one.</summary>
/// <param name="Id">Id in the checklist with an ordinal: <c>invitation.2</c> is the second one handed in.</param>
/// <param name="DocumentId">Id in the checklist, or <c>outcome</c>.</param>
/// <param name="Count">Pieces of a thing; else 1.</param>
/// <param name="Chain">Every holder in turn; never empty.</param>
/// <param name="Missing">It was on a manifest and not in the bag.</param>
public sealed record PaperCustody(
    string Id, string DocumentId, CustodyKind Kind, int Count, ImmutableArray<CustodyHop> Chain, bool Missing = false)
{
    public CustodyHop Now => Chain[^1];
}
