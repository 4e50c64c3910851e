using System.Text.Json;
using MissionReg.Core;
using MissionReg.Core.Cases;
using MissionReg.Functions.Seeds;
using MissionReg.Functions.Storage.Embedded;
using MissionReg.Functions.Storage.Seeds;
using NodaTime;

namespace MissionReg.Functions.Tests.Seeds;

/// <summary>Offices' images that earlier runs loaded, and those that an installation ships.</summary>
public sealed class OfficeImageStartTests : IDisposable
{
    private const string Almaty = "almaty-internal-policy";

    private static readonly Loading ByAdmin = new(new ActorStamp("admin", "Administrator", "Administrator"), Instant.FromUtc(2026, 3, 2, 4, 0), "ordered");
    private static readonly ActorStamp Head = new("head", "Өтегенов Болат", "head of the office");

    private readonly SeedFolder _folder = new();
    private readonly string _data = Directory.CreateTempSubdirectory("images-").FullName;

    public void Dispose()
    {
        _folder.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    [Fact]
    public async Task What_was_loaded_is_printed_after_a_restart_and_what_was_withdrawn_is_not()
    {
        using (var database = Database())
        {
            var store = new EmbeddedSeedStore(database);
            await KeepAsync(store, "seal", null, "2026-03-02.1", Picture.Gray(1));
            await KeepAsync(store, "signature", "head", "2026-03-02.1", Picture.Gray(2));
            await KeepAsync(store, "signature", "head", "2026-03-03.1", Picture.Gray(3));
            await KeepAsync(store, "letterhead", null, "2026-03-02.1", Picture.Gray(4));
            await KeepAsync(store, "letterhead", null, "2026-03-03.1", null);
        }

        using var reopened = Database();
        var book = new SeedBook(_folder.Root);
        await new SeedStart(book, new EmbeddedSeedStore(reopened)).StartingAsync(default);

        var images = book.ImagesOf(Almaty, Head);
        Assert.Equal(Picture.Gray(1), images.Seal!.Value.ToArray());
        Assert.Equal(Picture.Gray(3), images.Signature!.Value.ToArray());
        Assert.Null(images.Letterhead);
        Assert.All(book.AllImages(), i => Assert.Equal(ByAdmin, i.Image.File.Loading));
    }

    [Fact]
    public async Task An_image_of_an_office_that_is_gone_stops_the_start_and_is_named()
    {
        using var database = Database();
        var store = new EmbeddedSeedStore(database);
        await KeepAsync(store, "seal", null, "2026-03-02.1", Picture.Gray(1), "office-of-nowhere");

        var failure = await Assert.ThrowsAsync<SeedException>(() => new SeedStart(new SeedBook(_folder.Root), store).StartingAsync(default));
        Assert.Equal(("loaded officeImage office-of-nowhere/seal 2026-03-02.1", "$.office"), (failure.File, failure.Path));
    }

    [Fact]
    public void An_installation_may_ship_its_own()
    {
        _folder.WriteText("office-images/seal.json", Json("seal", null, "2026-03-02.1", Picture.Gray(5), Almaty));
        Assert.Equal(Picture.Gray(5), new SeedBook(_folder.Root).ImagesOf(Almaty, null).Seal!.Value.ToArray());

        _folder.WriteText("office-images/again.json", Json("seal", null, "2026-03-02.1", Picture.Gray(6), Almaty));
        var failure = Assert.Throws<SeedException>(() => new SeedBook(_folder.Root));
        Assert.Contains("is in again.json already", failure.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_shipped_with_the_program() => Assert.Empty(new SeedBook(SeedFolder.Shipped).AllImages());

    private SqliteDatabase Database() => new(Path.Combine(_data, "missionreg.db"));

    private static Task KeepAsync(EmbeddedSeedStore store, string kind, string? signatory, string version, byte[]? image, string office = Almaty)
    {
        var id = signatory is null ? $"{office}/{kind}" : $"{office}/{kind}/{signatory}";
        return store.AddAsync([StoredSeed.Of(SeedKind.OfficeImage, id, version, Json(kind, signatory, version, image, office), ByAdmin)], null, "", default);
    }

    private static string Json(string kind, string? signatory, string version, byte[]? image, string office)
    {
        var said = new Dictionary<string, object?> { ["office"] = office, ["kind"] = kind, ["version"] = version, ["image"] = image };
        if (signatory is not null)
        {
            said["signatory"] = signatory;
        }

        return JsonSerializer.Serialize(said);
    }
}
