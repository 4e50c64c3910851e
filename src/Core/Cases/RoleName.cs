using System.Collections.Frozen;
using System.Text.Json;

namespace MissionReg.Core.Cases;

/// <summary>Roles as they are written in data and tokens: <c>section-head</c>.</summary>
public static class RoleName
{
    private static readonly FrozenDictionary<string, Role> ByName =
        Enum.GetValues<Role>().ToFrozenDictionary(Of, StringComparer.Ordinal);

    public static string Of(Role role) => JsonNamingPolicy.KebabCaseLower.ConvertName(role.ToString());

    public static bool IsKnown(string name) => ByName.ContainsKey(name);

    /// <exception cref="FormatException">No role has that name.</exception>
    public static Role Parse(string name) =>
        ByName.TryGetValue(name, out var role) ? role : throw new FormatException($"no role is called '{name}'");
}
