using System.Collections.Immutable;

namespace MissionReg.Core.Cases;

/// <summary>The one who gives a command.</summary>
/// <param name="Id">Account name; <c>recipient</c> and <c>system</c> have no account.</param>
/// <param name="Name">Name as it is written under an act. Empty for the recipient: the application has it.</param>
/// <param name="Post">Post as it is written under an act.</param>
/// <param name="Roles">What the actor may do.</param>
/// <param name="Office">The office whose cases the actor sees; empty for recipient and system.</param>
public sealed record Actor(string Id, string Name, string Post, ImmutableHashSet<Role> Roles, string Office)
{
    public static Actor Recipient { get; } = new("recipient", "", "", [Role.Recipient], "");

    public static Actor System { get; } = new("system", "", "", [Role.System], "");

    public bool Has(Role role) => Roles.Contains(role);

    public ActorStamp Stamp() => new(Id, Name, Post);
}
