using Microsoft.Extensions.Options;
using MissionReg.Functions.Problems;
using MissionReg.Functions.Storage.Documents;

namespace MissionReg.Functions.Uploads;

/// <summary>Lays a file that came with a permit into the drop folder, where the intake finds it like any other.</summary>
internal sealed class UploadReceipt(UploadTokens tokens, IDocumentStore documents, IOptions<MissionRegOptions> options)
{
    /// <returns>Why it is not taken, or <c>null</c> when it lies there, be it since an earlier call.</returns>
    public async Task<Problem?> TakeAsync(string token, Stream content, CancellationToken cancellationToken)
    {
        if (tokens.Read(token) is not { } name)
        {
            return new Problem("upload-not-permitted");
        }

        if (await documents.StageAsync(content, options.Value.MaxFileBytes, cancellationToken) is not StagingResult.Staged { Document: var staged })
        {
            return new Problem("document-too-large");
        }

        try
        {
            // It would take the place that the permit is for, and the file itself could not come any more.
            if (staged.Length == 0)
            {
                return new Problem("document-rejected") { Errors = [FieldFault.OfDocument(name.DocumentId, "empty")] };
            }

            await documents.CommitAsync(staged, $"{DocumentPaths.Intake}/{name}", cancellationToken);
            return null;
        }
        catch (DocumentConflictException)
        {
            return new Problem("upload-used");
        }
        finally
        {
            await documents.DiscardAsync(staged, CancellationToken.None);
        }
    }
}
