using System.Collections.Immutable;

namespace MissionReg.Core.Cases;

/// <summary>The one who gives a command.</summary>
/// <param name="Id">Account name; <c>recipient</c> and <c>system</c> have no account.</param>
/// <param name="Name">Name as it is written under an act. Empty for the recipient: the application has it.</param>
/// <param name="Post">Post as it is written under an act.</param>
/// <param name="Roles">What the actor may do.</param>
/// <param name="Office">The office or centre whose cases the actor sees; empty for recipient and system.</param>
public sealed record Actor(string Id, string Name, string Post, ImmutableHashSet<Role> Roles, string Office)
{
    public static Actor Recipient { get; } = new("recipient", "", "", [Role.Recipient], "");

    public static Actor System { get; } = new("system", "", "", [Role.System], "");

    public bool Has(Role role) => Roles.Contains(role);

    /// <summary>Whether the actor holds the role for a case of this office, accepted at this centre if at one.</summary>
    public bool ActsAs(Role role, string office, string? centre) =>
        Has(role) && (Office.Length == 0 || Office == (role.IsOfCentre() ? centre : office));

    public ActorStamp Stamp() => new(Id, Name, Post);
}
