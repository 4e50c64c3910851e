using System.Text;
using NodaTime;
using NodaTime.Text;

namespace MissionReg.Functions.Storage.Documents;

/// <summary>Sets documents aside with the reason, so that nothing handed in is ever lost.</summary>
internal sealed class DocumentQuarantine(IDocumentStore store)
{
    /// <summary>The day under which an entry lies: that of the first call for it, whoever calls at the same time.</summary>
    public async Task<LocalDate> DayOfAsync(string entryId, LocalDate today, CancellationToken cancellationToken = default)
    {
        var path = DocumentPaths.QuarantineDay(entryId);
        try
        {
            await store.PutAsync(path, Encoding.ASCII.GetBytes(LocalDatePattern.Iso.Format(today)), cancellationToken);
            return today;
        }
        catch (DocumentConflictException)
        {
            using var day = new StreamReader(await store.OpenAsync(path, cancellationToken) ?? throw new FileNotFoundException("The day of an entry is gone."));
            return LocalDatePattern.Iso.Parse(await day.ReadToEndAsync(cancellationToken)).Value;
        }
    }

    /// <summary>
    /// Moves a staged document to quarantine. The document goes first: stopped in between, there is one without a
    /// reason, never a reason without its document. Repeated, it changes nothing: the reason first given stays.
    /// </summary>
    /// <param name="staged">The file; <c>null</c> when there is nothing to be kept but the reason.</param>
    /// <param name="entryId">Lower-case letters and digits; the same again on a retry.</param>
    public async Task SetAsideAsync(
        StagedDocument? staged, QuarantineReason reason, LocalDate day, string entryId, CancellationToken cancellationToken = default)
    {
        if (staged is not null)
            await store.CommitAsync(staged, DocumentPaths.QuarantinedContent(day, entryId), cancellationToken);
        try
        {
            await store.PutAsync(DocumentPaths.QuarantineReason(day, entryId), reason.ToJson(), cancellationToken);
        }
        catch (DocumentConflictException)
        {
            // The same file was set aside before, at another time.
        }
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
