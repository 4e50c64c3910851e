using MissionReg.Core.Cases;
using MissionReg.Core.Procedures;

namespace MissionReg.Functions.Cases;

/// <summary>What of the checklist was handed in, as a receipt counts it (Almaty 2011 §13(3)).</summary>
internal static class HandedIn
{
    /// <summary>Files, or pieces of a thing; the form itself counts as one.</summary>
    public static int CountOf(CaseState s, ChecklistItem item) => item.Presentation switch
    {
        Presentation.Form => 1,
        Presentation.Thing when s.Items.Any(i => i.DocumentId == item.Id) => s.Items.Where(i => i.DocumentId == item.Id).Sum(i => i.Count),
        _ => s.Documents.GetValueOrDefault(item.Id, []).Length,
    };
}
