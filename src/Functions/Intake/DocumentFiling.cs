using MissionReg.Core.Cases;
using MissionReg.Functions.Storage.Documents;

namespace MissionReg.Functions.Intake;

/// <summary>
/// Brings the files of an application to the place of their case. They came in before the case had a number; until they are
/// moved they are read where they came in.
/// </summary>
internal sealed class DocumentFiling(IDocumentStore documents)
{
    public async Task FileAsync(CaseState state, CancellationToken cancellationToken)
    {
        foreach (var document in state.Documents.Values.SelectMany(d => d))
        {
            await documents.MoveAsync(
                CasePlaces.Incoming(state.OpenedBy, document), CasePlaces.Document(state.Number, document), cancellationToken);
        }
    }

    /// <summary>Looks at the case's place again at the end: the file may be moved between the first two looks.</summary>
    public async Task<Stream?> OpenAsync(CaseState state, ReceivedDocument document, CancellationToken cancellationToken) =>
        await documents.OpenAsync(CasePlaces.Document(state.Number, document), cancellationToken)
        ?? await documents.OpenAsync(CasePlaces.Incoming(state.OpenedBy, document), cancellationToken)
        ?? await documents.OpenAsync(CasePlaces.Document(state.Number, document), cancellationToken);
}
