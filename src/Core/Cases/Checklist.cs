using System.Collections.Immutable;
using MissionReg.Core.Procedures;

namespace MissionReg.Core.Cases;

/// <summary>What of the procedure's checklist is there and what is not.</summary>
public static class Checklist
{
    /// <summary>
    /// Ids of required items that are not there, in the order of the checklist. Items of presentation <c>Form</c> are there
    /// with the form itself. An item of which several copies are asked is missing until all are there.
    /// </summary>
    /// <param name="compared">Items whose copy an officer compared with the original.</param>
    public static ImmutableArray<string> Missing(
        Procedure procedure,
        FormValues values,
        IEnumerable<string> documents,
        IEnumerable<ReceivedItem> items,
        IEnumerable<string> shown,
        IEnumerable<string> compared)
    {
        var copies = documents.CountBy(id => id, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var things = items.Select(i => i.DocumentId).ToHashSet(StringComparer.Ordinal);
        var seen = shown.ToHashSet(StringComparer.Ordinal);
        var agreed = compared.ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Required(procedure, values).Where(item => item.Presentation switch
            {
                Presentation.Form => false,
                Presentation.Shown => !seen.Contains(item.Id),
                Presentation.Thing => !things.Contains(item.Id) && !copies.ContainsKey(item.Id),
                Presentation.Compared => Lacks(item) || !agreed.Contains(item.Id),
                _ => Lacks(item),
            }).Select(item => item.Id),
        ];

        bool Lacks(ChecklistItem item) => copies.GetValueOrDefault(item.Id) < CountOf(procedure, item, values);
    }

    public static ImmutableArray<string> Missing(Procedure procedure, CaseState state) => Missing(
        procedure,
        FormValues.Of(state),
        state.Documents.SelectMany(d => d.Value, (d, _) => d.Key),
        state.Items,
        state.Shown,
        state.Compared);

    /// <summary>The items that this application needs.</summary>
    public static IEnumerable<ChecklistItem> Required(Procedure procedure, FormValues values) =>
        procedure.Checklist.Where(item => item.Required && Applies(procedure, item, values));

    public static bool Applies(Procedure procedure, ChecklistItem item, FormValues values) =>
        item.When is not { } when || procedure.Condition(when).Holds(values.All);

    /// <summary>How many copies are asked; none if the count comes to nothing.</summary>
    public static int CountOf(Procedure procedure, ChecklistItem item, FormValues values) =>
        item.Count is { } count ? procedure.Condition(count).Count(values.All) : 1;
}
