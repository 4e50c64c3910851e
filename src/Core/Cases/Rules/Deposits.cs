using System.Collections.Immutable;
using MissionReg.Core.Procedures;
using static MissionReg.Core.Cases.CaseEvent;
using static MissionReg.Core.Cases.Decision;

namespace MissionReg.Core.Cases.Rules;

/// <summary>What comes to a case's checklist after it was opened.</summary>
internal static class Deposits
{
    public static Decision Show(CaseCommand.ShowDocument c, CaseState s, Procedure procedure) =>
        !Is(procedure, c.DocumentId, Presentation.Shown) ? NotOnChecklist(procedure, c.DocumentId)
        : s.Shown.Contains(c.DocumentId) ? Accept()
        : Accept(new DocumentShown(c.DocumentId));

    public static Decision Compare(CaseCommand.CompareDocument c, CaseState s, Procedure procedure) =>
        !Is(procedure, c.DocumentId, Presentation.Compared) ? NotOnChecklist(procedure, c.DocumentId)
        : s.Compared.Contains(c.DocumentId) ? Accept()
        : !s.Documents.ContainsKey(c.DocumentId) ? Decision.Refuse("nothing-to-compare", null, c.DocumentId)
        : Accept(new DocumentCompared(c.DocumentId));

    public static Decision Receive(CaseCommand.ReceiveDocuments c, CaseState s, Procedure procedure)
    {
        var unknown = NotOnChecklist(procedure, c.Documents);
        if (!unknown.IsEmpty)
        {
            return NotOnChecklist(procedure, unknown);
        }

        // The same scan once more changes nothing, whichever way it came.
        return Accept([.. c.Documents
            .DistinctBy(Scan)
            .Where(d => !s.Documents.GetValueOrDefault(d.DocumentId, []).Any(had => had.Sha256 == d.Sha256))
            .Select(d => new DocumentReceived(d))]);
    }

    public static Decision Receive(CaseCommand.ReceiveItems c, Procedure procedure)
    {
        var unknown = NotOnChecklist(procedure, c.Items);
        return !unknown.IsEmpty ? NotOnChecklist(procedure, unknown)
            : c.Items.IsEmpty ? Accept()
            : Accept(new ItemsReceived(c.Items));
    }

    public static ImmutableArray<string> NotOnChecklist(Procedure procedure, ImmutableArray<ReceivedDocument> documents) =>
        [.. documents.Select(d => d.DocumentId).Where(id => procedure.FindItem(id) is null or { Presentation: Presentation.Shown }).Distinct()];

    public static ImmutableArray<string> NotOnChecklist(Procedure procedure, ImmutableArray<ReceivedItem> items) =>
        [.. items.Select(i => i.DocumentId).Where(id => !Is(procedure, id, Presentation.Thing)).Distinct()];

    public static bool Is(Procedure procedure, string id, Presentation presentation) => procedure.FindItem(id)?.Presentation == presentation;

    public static (string DocumentId, string Sha256) Scan(ReceivedDocument d) => (d.DocumentId, d.Sha256);

    private static Decision NotOnChecklist(Procedure procedure, params ImmutableArray<string> unknown) =>
        Decision.Refuse("document-not-on-checklist", procedure.ParagraphOf("submit"), unknown);
}
