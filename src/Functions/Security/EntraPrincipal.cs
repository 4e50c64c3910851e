using System.Collections.Immutable;
using System.Text.Json;
using MissionReg.Core.Cases;

namespace MissionReg.Functions.Security;

/// <summary>Whom App Service Authentication found in a token of Entra ID.</summary>
/// <param name="ObjectId">Of the user in the directory: a GUID in lower case, with hyphens.</param>
/// <param name="Roles">App roles that are roles here; others are left out.</param>
internal sealed record EntraPrincipal(string ObjectId, ImmutableHashSet<Role> Roles)
{
    public const string Header = "X-MS-CLIENT-PRINCIPAL";

    private const string Provider = "aad";

    /// <summary>Claims have their name in the token or, mapped by the platform, that of the older schemas.</summary>
    private static readonly string[] ObjectIdTypes = ["oid", "http://schemas.microsoft.com/identity/claims/objectidentifier"];

    private static readonly string[] RoleTypes = ["roles", "http://schemas.microsoft.com/ws/2008/06/identity/claims/role"];

    /// <param name="header">JSON <c>{auth_typ, role_typ, claims: [{typ, val}]}</c> in base 64.</param>
    /// <returns><see langword="null"/> if it is damaged, of another provider, or does not tell one user.</returns>
    public static EntraPrincipal? Read(string header)
    {
        try
        {
            using var document = JsonDocument.Parse(Convert.FromBase64String(header));
            return document.RootElement.GetProperty("auth_typ").GetString() == Provider ? Read(document.RootElement) : null;
        }
        catch (Exception e) when (e is FormatException or JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }

    private static EntraPrincipal? Read(JsonElement principal)
    {
        string[] roleTypes = principal.TryGetProperty("role_typ", out var named) && named.GetString() is { } type ? [type, .. RoleTypes] : RoleTypes;
        var claims = principal.GetProperty("claims").EnumerateArray()
            .Select(c => (Type: c.GetProperty("typ").GetString(), Value: c.GetProperty("val").GetString()))
            .ToList();
        var ids = claims.Where(c => ObjectIdTypes.Contains(c.Type)).Select(c => Canonical(c.Value)).Distinct().ToList();
        var roles = claims.Where(c => roleTypes.Contains(c.Type) && c.Value is not null && RoleName.IsKnown(c.Value)).Select(c => RoleName.Parse(c.Value!));
        return ids is [{ } id] ? new EntraPrincipal(id, [.. roles]) : null;
    }

    /// <summary>As an account is called; <see langword="null"/> for what is no object id.</summary>
    public static string? Canonical(string? objectId) => Guid.TryParseExact(objectId, "D", out var id) ? id.ToString("D") : null;
}
