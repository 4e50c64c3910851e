using System.Collections.Immutable;
using MissionReg.Core.Procedures;

namespace MissionReg.Core.Cases;

/// <summary>What of the procedure's checklist is there and what is not.</summary>
public static class Checklist
{
    /// <summary>
    /// Ids of required items that are not there, in the order of the checklist. Items of presentation <c>Form</c> are there
    /// with the form itself.
    /// </summary>
    public static ImmutableArray<string> Missing(
        Procedure procedure, IEnumerable<string> documents, IEnumerable<ReceivedItem> items, IEnumerable<string> shown)
    {
        var copies = documents.ToHashSet(StringComparer.Ordinal);
        var things = items.Select(i => i.DocumentId).ToHashSet(StringComparer.Ordinal);
        var seen = shown.ToHashSet(StringComparer.Ordinal);
        return
        [
            .. procedure.Checklist.Where(item => item.Required).Where(item => item.Presentation switch
            {
                Presentation.Form => false,
                Presentation.Shown => !seen.Contains(item.Id),
                Presentation.Thing => !things.Contains(item.Id) && !copies.Contains(item.Id),
                _ => !copies.Contains(item.Id),
            }).Select(item => item.Id),
        ];
    }

    public static ImmutableArray<string> Missing(Procedure procedure, CaseState state) =>
        Missing(procedure, state.Documents.Keys, state.Items, state.Shown);
}
