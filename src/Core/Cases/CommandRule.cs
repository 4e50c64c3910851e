using System.Collections.Immutable;

namespace MissionReg.Core.Cases;

/// <summary>One row of <see cref="CommandTable"/>.</summary>
/// <param name="Name">Name in the API: <c>POST /cases/{n}/commands/{name}</c>.</param>
/// <param name="Roles">Who may give it.</param>
/// <param name="From">In which states.</param>
/// <param name="Events">Stored names of the events it can yield.</param>
/// <param name="To">Where it leads; <see langword="null"/> if the state stays or depends on where the case comes from.</param>
/// <param name="Offer">In which procedures.</param>
public sealed record CommandRule(
    string Name,
    ImmutableArray<Role> Roles,
    ImmutableArray<CaseStatus> From,
    ImmutableArray<string> Events,
    CaseStatus? To,
    Offer Offer = Offer.Always)
{
    /// <summary>Given to every case on a manifest, and not by itself.</summary>
    public bool IsOfManifest => Name is "dispatch" or "arrive";

    /// <summary>Given by the orchestration only.</summary>
    public bool IsOfSystem => Roles is [Role.System];
}
