using System.Globalization;
using MissionReg.Core.Cases;
using MissionReg.Functions.Seeds;
using MissionReg.Functions.Storage.Seeds;
using NodaTime;

namespace MissionReg.Functions.Storage.Transfer.Lines;

/// <summary>A file of reference data that was loaded.</summary>
internal sealed record KeptSeed(
    SeedKind Kind, string Id, string Version, string Json, string Sha256, ActorStamp By, Instant At, string Reason)
{
    public static KeptSeed Of(StoredSeed seed) =>
        new(seed.Kind, seed.Id, seed.Version, seed.Json, seed.Sha256, seed.Loading.By, seed.Loading.At, seed.Loading.Reason);

    public static string? FaultIn(TransferLine line) =>
        LineJson.Read<KeptSeed>(line.Json).ToSeed() is { IsWhole: false } changed ? $"{changed.Name} was changed since it was loaded" : null;

    public StoredSeed ToSeed() => new(Kind, Id, Version, Json, Sha256, new Loading(By, At, Reason));

    /// <param name="ordinal">1 for what was loaded first.</param>
    public TransferLine Line(int ordinal) => new(ordinal.ToString("D10", CultureInfo.InvariantCulture), LineJson.Write(this));
}
