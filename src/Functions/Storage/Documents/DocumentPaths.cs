using NodaTime;
using NodaTime.Text;

namespace MissionReg.Functions.Storage.Documents;

/// <summary>The places where documents are kept.</summary>
public static class DocumentPaths
{
    /// <summary>Handed in and accepted: <c>documents/&lt;case&gt;/&lt;id&gt;/&lt;sha256&gt;</c>.</summary>
    public const string Documents = "documents";

    /// <summary>Refused or unmatched: <c>quarantine/&lt;yyyy-mm-dd&gt;/&lt;random id&gt;/…</c>.</summary>
    public const string Quarantine = "quarantine";

    /// <summary>The drop folder, whose names are those of <c>DocumentFileName</c>.</summary>
    public const string Intake = "intake";

    private const string ContentName = "content";
    private const string ReasonName = "reason.json";

    public static string OfCase(string caseNumber) => $"{Documents}/{caseNumber}/";

    public static string OfDocument(string caseNumber, string documentId, string sha256) =>
        DocumentPath.Require($"{Documents}/{caseNumber}/{documentId}/{sha256}");

    /// <summary>Tells the day of an entry, so that a file which comes again later is not set aside again.</summary>
    public static string QuarantineDay(string entryId) => DocumentPath.Require($"{Quarantine}/days/{entryId}");

    /// <summary>All that was set aside on one day, at the office.</summary>
    public static string QuarantineOf(LocalDate day) => $"{Quarantine}/{LocalDatePattern.Iso.Format(day)}/";

    public static string QuarantinedContent(LocalDate day, string entryId) =>
        DocumentPath.Require($"{QuarantineOf(day)}{entryId}/{ContentName}");

    public static string QuarantineReason(LocalDate day, string entryId) =>
        DocumentPath.Require($"{QuarantineOf(day)}{entryId}/{ReasonName}");

    /// <summary>The day and entry whose reason lies at a path, or <c>null</c> when the path is no reason's.</summary>
    public static (LocalDate Day, string EntryId)? EntryOfReason(string path) =>
        path.Split('/') is [Quarantine, var day, var entryId, ReasonName] && LocalDatePattern.Iso.Parse(day) is { Success: true, Value: var date }
            ? (date, entryId)
            : null;
}
