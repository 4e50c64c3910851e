using System.Collections.Immutable;
using MissionReg.Core.Cases;

namespace MissionReg.Functions.Storage.Accounts;

/// <summary>Roles in one text: <c>clerk section-head</c>.</summary>
internal static class RoleList
{
    public static string Of(ImmutableHashSet<Role> roles) => string.Join(' ', roles.Select(RoleName.Of).Order(StringComparer.Ordinal));

    public static ImmutableHashSet<Role> Parse(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(RoleName.Parse)];
}
