using System.Collections.Immutable;
using MissionReg.Core.Cases;
using MissionReg.Core.Procedures;

namespace MissionReg.Core.Manifests;

/// <summary>Which papers of a case go by courier (Almaty 2011 §12).</summary>
public static class CaseListing
{
    /// <summary>To the office all that was handed in; to the centre and back the outcome and what the recipient gets back with it.</summary>
    public static ManifestItem Of(CaseState s, Procedure procedure, Leg leg)
    {
        var handedIn = procedure.Checklist
            .Where(item => leg is Leg.ToOffice || IsGivenBack(item))
            .Select(item => new ManifestPaper(item.Id, KindOf(item), CountOf(s, item)))
            .Where(paper => paper.Count > 0);
        ManifestPaper[] outcome = leg is Leg.ToOffice ? [] : [new(ManifestPaper.Outcome, PaperKind.Outcome, 1)];
        return new ManifestItem(s.Number, s.Procedure, s.ProcedureVersion, s.Kind, [.. outcome, .. handedIn]);
    }

    /// <summary>With the outcome. The original of a compared copy was given back at the counter.</summary>
    public static bool IsGivenBack(ChecklistItem item) =>
        item is { Return: DocumentReturn.GivenBack, Presentation: Presentation.Copy or Presentation.Original or Presentation.Thing };

    public static PaperKind KindOf(ChecklistItem item) => item.Presentation switch
    {
        Presentation.Form => PaperKind.Form,
        Presentation.Original => PaperKind.Original,
        Presentation.Compared => PaperKind.Compared,
        Presentation.Thing => PaperKind.Thing,
        _ => PaperKind.Copy,
    };

    /// <summary>A thing counts by its pieces and, where it has a list or a photo, that with them.</summary>
    private static int CountOf(CaseState s, ChecklistItem item) => item.Presentation switch
    {
        Presentation.Form => Math.Max(1, s.Documents.GetValueOrDefault(item.Id, []).Length),
        Presentation.Shown => 0,
        _ => s.Items.Where(i => i.DocumentId == item.Id).Sum(i => i.Count) + s.Documents.GetValueOrDefault(item.Id, []).Length,
    };
}
