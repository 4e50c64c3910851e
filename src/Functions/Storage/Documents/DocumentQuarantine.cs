using NodaTime;

namespace MissionReg.Functions.Storage.Documents;

/// <summary>Sets documents aside with the reason, so that nothing handed in is ever lost.</summary>
internal sealed class DocumentQuarantine(IDocumentStore store)
{
    /// <summary>
    /// Moves a staged document to quarantine. The document goes first: stopped in between, there is one without a
    /// reason, never a reason without its document. Repeated with the same values, it changes nothing.
    /// </summary>
    /// <param name="entryId">Random, lower-case letters and digits; the same again on a retry.</param>
    public async Task SetAsideAsync(
        StagedDocument staged, QuarantineReason reason, LocalDate day, string entryId, CancellationToken cancellationToken = default)
    {
        await store.CommitAsync(staged, DocumentPaths.QuarantinedContent(day, entryId), cancellationToken);
        await store.PutAsync(DocumentPaths.QuarantineReason(day, entryId), reason.ToJson(), cancellationToken);
    }

    /// <summary>Why an entry was set aside, or <c>null</c> when the process stopped before it could say.</summary>
    public async Task<QuarantineReason?> ReasonOfAsync(LocalDate day, string entryId, CancellationToken cancellationToken = default)
    {
        if (await store.OpenAsync(DocumentPaths.QuarantineReason(day, entryId), cancellationToken) is not { } content)
            return null;
        await using (content)
        {
            using var json = new MemoryStream();
            await content.CopyToAsync(json, cancellationToken);
            return QuarantineReason.FromJson(json.GetBuffer().AsSpan(0, (int)json.Length));
        }
    }
}
