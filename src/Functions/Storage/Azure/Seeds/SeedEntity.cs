using Azure.Data.Tables;
using MissionReg.Core.Cases;
using MissionReg.Functions.Seeds;
using MissionReg.Functions.Storage.Azure.Tables;
using MissionReg.Functions.Storage.Seeds;
using NodaTime.Text;

namespace MissionReg.Functions.Storage.Azure.Seeds;

/// <summary>A loaded seed as an entity of the partition of all of them. Its text lies apart: see <see cref="SeedTexts"/>.</summary>
internal static class SeedEntity
{
    public const string Partition = "loaded";

    private const string Ordinal = nameof(Ordinal);
    private const string Text = nameof(Text);

    public static string Filter { get; } = TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and RowKey ge 's:' and RowKey lt 's;'");

    /// <param name="ordinal">Its place in the order of loading.</param>
    public static TableEntity Of(StoredSeed seed, long ordinal) => new(Partition, RowOf(seed))
    {
        [nameof(seed.Kind)] = seed.Kind.ToString(),
        [nameof(seed.Id)] = seed.Id,
        [nameof(seed.Version)] = seed.Version,
        [nameof(seed.Sha256)] = seed.Sha256,
        ["Account"] = seed.Loading.By.Id,
        ["Name"] = seed.Loading.By.Name,
        ["Post"] = seed.Loading.By.Post,
        [nameof(seed.Loading.At)] = InstantPattern.ExtendedIso.Format(seed.Loading.At),
        [nameof(seed.Loading.Reason)] = seed.Loading.Reason,
        [Ordinal] = ordinal,
        [Text] = SeedTexts.KeyOf(seed.Json),
    };

    public static string RowOf(StoredSeed seed) => $"s:{seed.Kind}:{TableKey.Of(seed.Id)}:{TableKey.Of(seed.Version)}";

    public static long OrdinalOf(TableEntity e) => e.GetInt64(Ordinal)!.Value;

    public static string TextOf(TableEntity e) => e.GetString(Text)!;

    public static bool Is(TableEntity e, Func<SeedKind, string, string, bool> known) => known(KindOf(e), IdOf(e), VersionOf(e));

    public static StoredSeed Read(TableEntity e, string json) => new(
        KindOf(e),
        IdOf(e),
        VersionOf(e),
        json,
        e.GetString(nameof(StoredSeed.Sha256))!,
        new Loading(
            new ActorStamp(e.GetString("Account")!, e.GetString("Name")!, e.GetString("Post")!),
            InstantPattern.ExtendedIso.Parse(e.GetString(nameof(Loading.At))!).Value,
            e.GetString(nameof(Loading.Reason))!));

    private static SeedKind KindOf(TableEntity e) => Enum.Parse<SeedKind>(e.GetString(nameof(StoredSeed.Kind))!);

    private static string IdOf(TableEntity e) => e.GetString(nameof(StoredSeed.Id))!;

    private static string VersionOf(TableEntity e) => e.GetString(nameof(StoredSeed.Version))!;
}
