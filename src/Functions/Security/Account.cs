using System.Collections.Immutable;
using MissionReg.Core.Cases;

namespace MissionReg.Functions.Security;

/// <summary>An officer's account.</summary>
/// <param name="Id">Sign-in name: lower-case ASCII letters, digits, dot and hyphen.</param>
public sealed record Account(string Id, string Name, string Post, ImmutableHashSet<Role> Roles, string Office)
{
    public Actor ToActor() => new(Id, Name, Post, Roles, Office);
}
