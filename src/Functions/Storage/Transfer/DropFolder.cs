using MissionReg.Functions.Storage.Documents;

namespace MissionReg.Functions.Storage.Transfer;

/// <summary>
/// What was dropped for the service and not taken in yet is nothing that it keeps, and is not copied: a service takes in whatever
/// it has not seen, and would do so with everything that ever lay there.
/// </summary>
internal static class DropFolder
{
    /// <param name="kept">Digests of all documents.</param>
    /// <returns>How many files lie there that are kept nowhere else.</returns>
    public static async Task<int> LeftAsync(IDocumentStore documents, IReadOnlySet<string> kept, CancellationToken cancellationToken)
    {
        var left = 0;
        await foreach (var path in documents.ListAsync(DocumentPaths.Intake + "/", cancellationToken))
        {
            // A scanner's own name may be no path of a document.
            var digest = DocumentPath.IsOne(path) ? await KeptDocuments.DigestAsync(documents, path, cancellationToken) : null;
            left += digest is not null && kept.Contains(digest) ? 0 : 1;
        }

        return left;
    }
}
