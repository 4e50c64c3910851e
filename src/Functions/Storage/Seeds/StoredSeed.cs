using System.Security.Cryptography;
using System.Text;
using MissionReg.Functions.Seeds;

namespace MissionReg.Functions.Storage.Seeds;

/// <summary>A file of reference data that was loaded into the running service.</summary>
/// <param name="Version">Empty for what has none: a list of centres, the words for all versions.</param>
/// <param name="Sha256">Of the text in UTF-8, when it was loaded.</param>
public sealed record StoredSeed(SeedKind Kind, string Id, string Version, string Json, string Sha256, Loading Loading)
{
    public static StoredSeed Of(SeedKind kind, string id, string version, string json, Loading loading) =>
        new(kind, id, version, json, HashOf(json), loading);

    public string Name => NameOf(Kind, Id, Version);

    /// <summary>Nobody touched the text since.</summary>
    public bool IsWhole => HashOf(Json) == Sha256;

    public SeedFile File => new(Kind, Name, Json, Loading);

    /// <summary>How a fault names what lies in no folder.</summary>
    public static string NameOf(SeedKind kind, string id, string version) =>
        $"loaded {SeedUpload.MemberOf(kind)} {id} {version}".TrimEnd();

    public static string HashOf(string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));
}
