using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using MissionReg.Core.Documents;
using MissionReg.Functions.Http;
using MissionReg.Functions.Problems;
using MissionReg.Functions.Storage;
using MissionReg.Functions.Storage.Documents;

namespace MissionReg.Functions.Intake;

/// <summary>
/// Reads a multipart request part by part: the form into memory, each file straight into the staging place, hashed on the
/// way and inspected there. Nothing is kept whole in memory.
/// </summary>
internal sealed class PackageReader(DocumentIntake intake, IDocumentStore documents, StorageFaultLog faults, IOptions<MissionRegOptions> options)
{
    private const string FormPart = "application";
    private const int MostParts = 200;
    private const long Overhead = 4L << 20;
    private const int ReadSize = 64 * 1024;

    /// <param name="caseBytes">Bytes that the case already keeps.</param>
    public async Task<Package> ReadAsync(HttpRequest request, long caseBytes, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
        {
            return Unreadable("unsupported-media-type");
        }

        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).ToString();
        if (boundary.Length is 0 or > 200)
        {
            return Unreadable("broken-multipart");
        }

        // The web server's own limit would cut a package short that is within ours; parts and their headers come on top.
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = options.Value.MaxCaseBytes + Overhead;
        }

        var package = new Package(default, [], [], null);
        try
        {
            var reader = new MultipartReader(boundary, request.Body, ReadSize);
            for (var parts = 0; await reader.ReadNextSectionAsync(cancellationToken) is { } section; parts++)
            {
                package = parts == MostParts
                    ? package with { Problem = new Problem("broken-multipart") }
                    : await AddAsync(package, section, caseBytes, cancellationToken);
                if (package.Problem is not null)
                {
                    break;
                }
            }
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            package = package with { Problem = new Problem("case-too-large") };
        }
        catch (Exception e) when (e is IOException or InvalidDataException && !StorageFault.Is(e) && !cancellationToken.IsCancellationRequested)
        {
            package = package with { Problem = new Problem("broken-multipart") };
        }

        return package;
    }

    /// <summary>Gives up what is staged and was not kept. Where the storage fails the sweep does it: what was answered stands.</summary>
    public async Task DiscardAsync(Package package)
    {
        try
        {
            foreach (var file in package.Files)
            {
                await documents.DiscardAsync(file.Staged, CancellationToken.None);
            }
        }
        catch (Exception e) when (faults.Take(e, "Discarding") is not null)
        {
        }
    }

    private async Task<Package> AddAsync(Package package, MultipartSection section, long caseBytes, CancellationToken cancellationToken)
    {
        if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition)
            || HeaderUtilities.RemoveQuotes(disposition.Name).ToString() is not { Length: > 0 and <= 100 } name)
        {
            return package with { Problem = new Problem("broken-multipart") };
        }

        var fileName = HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).ToString();
        if (name == FormPart && fileName.Length == 0)
        {
            var (bytes, problem) = await JsonBody.BytesAsync(section.Body, cancellationToken);
            return package with { Form = bytes, Problem = problem };
        }

        var used = caseBytes + package.Files.Sum(f => f.Document.Bytes);
        switch (await intake.StageAsync(name, section.Body, fileName, used, cancellationToken))
        {
            case IntakeResult.Accepted { File: var file }:
                return package with { Files = package.Files.Add(file) };
            case IntakeResult.TooLarge:
                return package with { Problem = new Problem("document-too-large") };
            case IntakeResult.Faulty { Staged: var staged, Fault: var fault }:
                await documents.DiscardAsync(staged, CancellationToken.None);
                return fault is DocumentFault.CaseTooLarge
                    ? package with { Problem = new Problem("case-too-large") }
                    : package with { Faults = package.Faults.Add(FieldFault.OfDocument(name, DocumentIntake.CodeOf(fault))) };
            default:
                throw new UnreachableException();
        }
    }

    private static Package Unreadable(string code) => new(default, [], [], new Problem(code));
}
