using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using MissionReg.Core.Cases;
using MissionReg.Functions.Seeds;
using MissionReg.Functions.Tests.Papers;
using MissionReg.Functions.Tests.Seeds;
using MissionReg.Offline.Tests;

namespace MissionReg.Functions.Tests.Api;

/// <summary>The pictures that an office prints on its papers, as an administrator brings them in.</summary>
public sealed class OfficeImagesTests(Office office) : IClassFixture<Office>
{
    private const string Path = "api/office-images";
    private const string First = "2026-03-02.1";
    private const string Second = "2026-03-02.2";

    private Visitor Admin => office.As("admin");

    [Fact]
    public async Task Letterhead_and_seal_are_the_office_s_and_a_signature_is_its_signatory_s()
    {
        const string astana = "astana-internal-policy";
        await LoadAsync("letterhead", First, Picture.Gray(1), office: astana);
        await LoadAsync("seal", First, Envelope.Sample("association-registration.jpg"), office: astana);
        await LoadAsync("signature", First, Picture.Gray(3), "head", astana);

        var images = ImagesOf(astana, "head");
        Assert.Equal(Picture.Gray(1), images.Letterhead!.Value.ToArray());
        Assert.Equal(Envelope.Sample("association-registration.jpg"), images.Seal!.Value.ToArray());
        Assert.Equal(Picture.Gray(3), images.Signature!.Value.ToArray());
        Assert.Null(ImagesOf(astana, "acting").Signature);
        Assert.Null(Seeds.ImagesOf(astana, null).Signature);
        Assert.NotNull(Seeds.ImagesOf(astana, null).Seal);
        Assert.Equal(new OfficeImages(null, null, null), ImagesOf("atyrau-internal-policy", "head"));
    }

    [ToolFact("pdfimages")]
    public async Task A_paper_that_is_issued_afterwards_bears_the_seal_of_its_office()
    {
        await LoadAsync("seal", First, Picture.Gray(4));

        var pdf = (await office.Clerk.GetAsync($"api/cases/{await office.CaseAsync(CaseStatus.Ready)}/outcome.pdf?lang=kk")).Is(HttpStatusCode.OK);
        Assert.Equal(1, PdfTool.Images(pdf.Bytes));
    }

    [Fact]
    public async Task The_highest_version_counts_whenever_it_came()
    {
        await LoadAsync("signature", Second, Picture.Gray(2), "later");
        await LoadAsync("signature", First, Picture.Gray(1), "later");
        Assert.Equal(Picture.Gray(2), ImagesOf(Office.Almaty, "later").Signature!.Value.ToArray());
    }

    [Fact]
    public async Task An_image_is_withdrawn_by_a_version_without_one_and_may_come_back()
    {
        await LoadAsync("signature", First, Picture.Gray(1), "retired");
        await LoadAsync("signature", Second, null, "retired");
        Assert.Null(ImagesOf(Office.Almaty, "retired").Signature);
        Assert.Equal([$"{Second} withdrawn", $"{First} replaced"], (await ListedAsync("retired")).Select(i =>
            $"{i!["version"]} {((bool)i["withdrawn"]! ? "withdrawn" : (bool)i["printed"]! ? "printed" : "replaced")}"));

        await LoadAsync("signature", "2026-03-02.3", Picture.Gray(3), "retired");
        Assert.Equal(Picture.Gray(3), ImagesOf(Office.Almaty, "retired").Signature!.Value.ToArray());
    }

    [Fact]
    public async Task What_is_loaded_is_listed_without_the_pictures()
    {
        var answer = await LoadAsync("signature", First, Picture.Gray(7), "listed");
        Assert.Equal(($"{Office.Almaty}/signature/listed", First, "loaded"), (answer.Text("id"), answer.Text("version"), answer.Text("source")));

        var listed = Assert.Single(await ListedAsync("listed"))!;
        Assert.Equal((Office.Almaty, "signature", true, false), ((string)listed["office"]!, (string)listed["kind"]!, (bool)listed["printed"]!, (bool)listed["withdrawn"]!));
        Assert.Equal((40, 30, Picture.Gray(7).Length), ((int)listed["width"]!, (int)listed["height"]!, (int)listed["bytes"]!));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Picture.Gray(7))), (string)listed["sha256"]!);
        Assert.Equal(("admin", "The head ordered it."), ((string)listed["loadedBy"]!["id"]!, (string)listed["reason"]!));
        Assert.Null(listed["image"]);
    }

    public static TheoryData<string, string, string?, string?, string> Faults() => new()
    {
        { "signature", First, "%%%", "$.officeImage.image", "no base 64" },
        { "signature", First, "", "$.officeImage.image", "is empty" },
        { "signature", First, Sample("invitation.pdf"), "$.officeImage.image", "neither PNG nor JPEG" },
        { "signature", First, Sample("invitation-late.tiff"), "$.officeImage.image", "neither PNG nor JPEG" },
        { "signature", First, Convert.ToBase64String("<svg xmlns='http://www.w3.org/2000/svg'/>"u8), "$.officeImage.image", "neither PNG nor JPEG" },
        { "signature", First, Convert.ToBase64String(Picture.Gray(1)[..^20]), "$.officeImage.image", "cut off" },
        { "signature", First, Convert.ToBase64String(Picture.Bomb()), "$.officeImage.image", "65000 by 65000 pixels" },
        { "signature", First, Convert.ToBase64String(Picture.Large()), "$.officeImage.image", "4000 by 4000 pixels" },
        { "signature", First, Convert.ToBase64String(Picture.Short()), "$.officeImage.image", "cannot be printed" },
        { "signature", First, Convert.ToBase64String(Picture.WithoutTransparentColour()), "$.officeImage.image", "cannot be printed" },
        { "seal", First, Convert.ToBase64String(Picture.Gray(1)), "$.officeImage.signatory", "the office's" },
        { "stamp", First, Convert.ToBase64String(Picture.Gray(1)), "$.officeImage.kind", "none of letterhead, seal, signature" },
        { "signature", "2", Convert.ToBase64String(Picture.Gray(1)), "$.officeImage.version", "does not match" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task An_image_is_not_taken_that_could_not_be_printed(string kind, string version, string? image, string? field, string reason)
    {
        AssertFault(await Admin.PostAsync(Path, Body(kind, version, image, "faulty")), field!, reason);
        Assert.Empty(await ListedAsync("faulty"));
    }

    [Fact]
    public async Task A_signature_is_somebody_s_and_an_office_must_be_known()
    {
        AssertFault(await Admin.PostAsync(Path, Body("signature", First, Convert.ToBase64String(Picture.Gray(1)))), "$.officeImage.signatory", "is missing");
        AssertFault(
            await Admin.PostAsync(Path, Body("seal", First, Convert.ToBase64String(Picture.Gray(1)), office: "office-of-nowhere")),
            "$.officeImage.office",
            "no office 'office-of-nowhere'");
        var without = Body("signature", First, null, "faulty");
        without["officeImage"]!.AsObject().Remove("image");
        AssertFault(await Admin.PostAsync(Path, without), "$.officeImage.image", "is missing");
    }

    [Fact]
    public async Task Only_an_administrator_loads_and_lists()
    {
        var body = Body("signature", First, Convert.ToBase64String(Picture.Gray(1)), "forbidden");
        (await office.Anybody.PostAsync(Path, body.DeepClone())).IsProblem(401, "unauthorized");
        (await office.As("head").PostAsync(Path, body.DeepClone())).IsProblem(403, "forbidden");
        (await office.Anybody.GetAsync(Path)).IsProblem(401, "unauthorized");
        (await office.As("head").GetAsync(Path)).IsProblem(403, "forbidden");
        Assert.Empty(await ListedAsync("forbidden"));
    }

    [Fact]
    public async Task The_same_version_again_is_answered_the_same_and_with_another_picture_refused()
    {
        var first = await LoadAsync("signature", First, Picture.Gray(1), "twice");
        Assert.Equal(first.Body, (await LoadAsync("signature", First, Picture.Gray(1), "twice")).Body);
        (await Admin.PostAsync(Path, Body("signature", First, Convert.ToBase64String(Picture.Gray(2)), "twice"))).IsProblem(409, "version-exists");
        (await Admin.PostAsync(Path, Body("signature", First, null, "twice"))).IsProblem(409, "version-exists");
        Assert.Single(await ListedAsync("twice"));
    }

    [Fact]
    public async Task A_key_belongs_to_one_loading()
    {
        var keyed = Admin with { Key = "facsimile-of-one" };
        var body = Body("signature", First, Convert.ToBase64String(Picture.Gray(1)), "keyed");
        var first = (await keyed.PostAsync(Path, body.DeepClone())).Is(HttpStatusCode.Created);
        Assert.Equal(first.Body, (await keyed.PostAsync(Path, body.DeepClone())).Is(HttpStatusCode.Created).Body);
        (await keyed.PostAsync(Path, Body("signature", Second, null, "keyed"))).IsProblem(409, "idempotency-conflict");
        Assert.Single(await ListedAsync("keyed"));
    }

    [Fact]
    public async Task More_than_a_mebibyte_is_too_large() =>
        (await Admin.PostAsync(Path, Body("signature", First, new string('A', 1 << 20), "large"))).IsProblem(413, "seed-too-large");

    private SeedBook Seeds => office.Services.GetRequiredService<SeedBook>();

    private static string Sample(string name) => Convert.ToBase64String(Envelope.Sample(name));

    private static JsonObject Body(string kind, string version, string? image, string? signatory = null, string office = Office.Almaty)
    {
        var sent = new JsonObject { ["office"] = office, ["kind"] = kind, ["version"] = version, ["image"] = image };
        if (signatory is not null)
        {
            sent["signatory"] = signatory;
        }

        return new JsonObject { ["officeImage"] = sent, ["reason"] = "The head ordered it." };
    }

    private static void AssertFault(Answer answer, string field, string reason)
    {
        answer.IsProblem(422, "seed-invalid");
        var fault = Assert.Single(answer.Json["errors"]!.AsArray())!;
        Assert.Equal(field, (string)fault["field"]!);
        Assert.Contains(reason, (string)fault["message"]!, StringComparison.Ordinal);
    }

    private OfficeImages ImagesOf(string of, string signatory) => Seeds.ImagesOf(of, new ActorStamp(signatory, "Өтегенов Болат", "head of the office"));

    private async Task<Answer> LoadAsync(string kind, string version, byte[]? image, string? signatory = null, string office = Office.Almaty) =>
        (await Admin.PostAsync(Path, Body(kind, version, image is null ? null : Convert.ToBase64String(image), signatory, office))).Is(HttpStatusCode.Created);

    private async Task<JsonArray> ListedAsync(string signatory)
    {
        var all = (await Admin.GetAsync(Path)).Is(HttpStatusCode.OK).Json["images"]!.AsArray();
        return [.. all.Where(i => (string?)i!["signatory"] == signatory).Select(i => i!.DeepClone())];
    }
}
