using MissionReg.Core.Cases;
using MissionReg.Functions.Storage.Documents;

namespace MissionReg.Functions.Intake;

/// <summary>Where the files of a case lie in the document store.</summary>
internal static class CasePlaces
{
    /// <summary>
    /// Files of an application that has no number yet. They are durable before the application is; <see cref="DocumentFiling"/>
    /// moves them to their case.
    /// </summary>
    public static string Incoming(string commandId, ReceivedDocument d) => $"incoming/{commandId}/{d.DocumentId}/{d.Sha256}";

    public static string Document(string caseNumber, ReceivedDocument d) => DocumentPaths.OfDocument(caseNumber, d.DocumentId, d.Sha256);

    public static string Paper(string caseNumber, string paper, string language) => $"issued/{caseNumber}/{paper}.{language}.pdf";

    /// <summary>What the files of a case amount to.</summary>
    public static long BytesOf(CaseState state) => state.Documents.Values.SelectMany(d => d).Sum(d => d.Bytes);
}
