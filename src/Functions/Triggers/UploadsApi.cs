using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;
using MissionReg.Functions.Http;
using MissionReg.Functions.Problems;
using MissionReg.Functions.Security;
using MissionReg.Functions.Uploads;

namespace MissionReg.Functions.Triggers;

/// <summary>Handing a scan in past the service: a permit first, then the file by itself.</summary>
internal sealed class UploadsApi(CaseAccess access, UploadDesk desk, UploadReceipt receipt, IOptions<MissionRegOptions> options)
{
    [Function("PermitUpload")]
    public async Task<IResult> PermitAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{caseNumber}/uploads")] HttpRequest request,
        string caseNumber,
        CancellationToken cancellationToken)
    {
        var (c, actor, problem) = await access.ReadAsync(request, caseNumber, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        var (bytes, body, unreadable) = await JsonBody.ReadAsync(request, JsonBody.Read<UploadBody>, cancellationToken);
        if (unreadable is not null)
        {
            return unreadable;
        }

        var key = IdempotencyKey.Of(request, actor.Id, $"{c!.State.Number}/uploads", Convert.ToHexStringLower(SHA256.HashData(bytes)));
        if (key.Problem is not null)
        {
            return key.Problem;
        }

        var (answer, refused) = await desk.AskAsync(c, actor, body!, key, cancellationToken);
        return refused ?? Results.Content(answer, "application/json", Encoding.UTF8, StatusCodes.Status201Created);
    }

    /// <summary>For permits of the service itself. Whoever holds one needs to show nothing else.</summary>
    [Function("PutUpload")]
    public async Task<IResult> PutAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/uploads/{token}")] HttpRequest request,
        string token,
        CancellationToken cancellationToken)
    {
        // The store stops reading at our limit; the web server's own may be lower.
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = null;
        }

        if (request.ContentLength > options.Value.MaxFileBytes)
        {
            return new Problem("document-too-large");
        }

        return await receipt.TakeAsync(token, request.Body, cancellationToken) ?? Results.StatusCode(StatusCodes.Status201Created);
    }
}
