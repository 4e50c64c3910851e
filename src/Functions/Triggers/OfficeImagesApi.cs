using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using MissionReg.Core.Cases;
using MissionReg.Core.Documents.Images;
using MissionReg.Core.Json;
using MissionReg.Core.OfficeImages;
using MissionReg.Functions.Security;
using MissionReg.Functions.Seeds;

namespace MissionReg.Functions.Triggers;

/// <summary>Which letterheads, seals and signatures there are. The pictures themselves are shown on papers only.</summary>
internal sealed class OfficeImagesApi(SeedBook seeds)
{
    [Function("ListOfficeImages")]
    public IResult List([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/office-images")] HttpRequest request) =>
        CaseAccess.Officer(request, Role.Administrator).Problem is { } refused
            ? refused
            : Results.Json(
                new
                {
                    images = seeds.AllImages()
                        .OrderBy(i => i.Image.Value.Id, StringComparer.Ordinal).ThenByDescending(i => i.Image.Value.Version, StringComparer.Ordinal)
                        .Select(i => Shown(i.Image.Value, i.Image.File, i.Latest)),
                },
                CoreJson.Options);

    private static object Shown(OfficeImage image, SeedFile file, bool latest)
    {
        var content = image.Content();
        var size = content is null ? null : PictureSize.Of(content);
        return new
        {
            image.Office,
            image.Kind,
            image.Signatory,
            image.Version,
            printed = latest && content is not null,
            withdrawn = content is null,
            bytes = content?.Length,
            size?.Width,
            size?.Height,
            sha256 = content is null ? null : Convert.ToHexStringLower(SHA256.HashData(content)),
            source = file.Loading is null ? "shipped" : "loaded",
            loadedAt = file.Loading?.At,
            loadedBy = file.Loading?.By,
            reason = file.Loading?.Reason,
        };
    }
}
