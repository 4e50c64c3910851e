using System.Text;
using System.Text.Json;

namespace MissionReg.Functions.Tests.Security;

/// <summary>What App Service Authentication passes on.</summary>
internal static class Principal
{
    public const string ObjectIdType = "http://schemas.microsoft.com/identity/claims/objectidentifier";

    public static string Of(string objectId, params string[] roles) =>
        Saying("aad", "roles", [(ObjectIdType, objectId), ("name", "Somebody Else"), .. roles.Select(r => ("roles", r))]);

    public static string Saying(string provider, string? roleType, (string Type, string? Value)[] claims) => Encode(JsonSerializer.Serialize(new
    {
        auth_typ = provider,
        name_typ = "name",
        role_typ = roleType,
        claims = claims.Select(c => new { typ = c.Type, val = c.Value }),
    }));

    public static string Encode(string json) => Convert.ToBase64String(Encoding.UTF8.GetBytes(json));
}
