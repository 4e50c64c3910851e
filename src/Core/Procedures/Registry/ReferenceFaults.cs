using System.Collections.Immutable;
using MissionReg.Core.Seeds;

namespace MissionReg.Core.Procedures.Registry;

/// <summary>Procedures that refer to the registrations of procedures that are not there.</summary>
internal static class ReferenceFaults
{
    public static IEnumerable<SeedFault> Find(ImmutableArray<RegisteredProcedure> procedures)
    {
        var known = procedures.Select(p => p.Procedure.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var (file, procedure) in procedures)
        {
            foreach (var (i, kind) in procedure.Kinds.Index())
            {
                foreach (var (j, id) in (kind.RefersTo?.Procedures ?? []).Index().Where(id => !known.Contains(id.Item)))
                    yield return new SeedFault(file, $"$.kinds[{i}].refersTo.procedures[{j}]", $"there is no procedure '{id}'");
            }
        }
    }
}
