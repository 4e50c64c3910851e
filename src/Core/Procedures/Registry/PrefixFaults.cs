using System.Collections.Immutable;
using MissionReg.Core.Seeds;

namespace MissionReg.Core.Procedures.Registry;

/// <summary>Numbers that could not be told apart, or that would not run on from one version to the next.</summary>
internal static class PrefixFaults
{
    public static IEnumerable<SeedFault> Find(ImmutableArray<RegisteredProcedure> procedures) =>
        procedures.GroupBy(p => p.Procedure.Id).SelectMany(versions => Changes([.. versions])).Concat(Collisions(procedures));

    private static IEnumerable<SeedFault> Changes(ImmutableArray<RegisteredProcedure> versions)
    {
        var (file, first) = versions[0];
        foreach (var (laterFile, later) in versions.Skip(1))
        {
            foreach (var (path, mine, theirs) in Prefixes(later, first).Where(p => p.Mine != p.Theirs))
                yield return new SeedFault(laterFile, path, $"is {Said(mine)}, but {Said(theirs)} in version '{first.Version}' ({file}): the numbers run on");
        }
    }

    private static IEnumerable<(string Path, string? Mine, string? Theirs)> Prefixes(Procedure later, Procedure first) =>
    [
        ("$.casePrefix", later.CasePrefix, first.CasePrefix),
        ("$.certificatePrefix", later.CertificatePrefix, first.CertificatePrefix),
        .. later.Offices.Index()
            .Select(o => (o.Index, Mine: o.Item, Theirs: first.FindOffice(o.Item.Id)))
            .Where(o => o.Theirs is not null)
            .Select(o => ($"$.offices[{o.Index}].code", o.Mine.Code, o.Theirs!.Code)),
    ];

    private static IEnumerable<SeedFault> Collisions(ImmutableArray<RegisteredProcedure> procedures)
    {
        var taken = new Dictionary<string, (RegisteredProcedure By, string Journal)>(StringComparer.Ordinal);
        foreach (var registered in procedures)
        {
            foreach (var prefix in JournalPrefix.Of(registered.Procedure))
            {
                if (prefix.IsOfCentres)
                    yield return new SeedFault(registered.File, prefix.Path, $"'{prefix.Text}' would begin the numbers of {prefix.Journal} and begins those of centres");
                if (taken.TryAdd(prefix.Text, (registered, prefix.Journal)))
                    continue;
                var (by, journal) = taken[prefix.Text];
                if (by.Procedure.Id != registered.Procedure.Id || journal != prefix.Journal)
                {
                    yield return new SeedFault(
                        registered.File,
                        prefix.Path,
                        $"'{prefix.Text}' would begin the numbers of {prefix.Journal} and begins those of the {journal} of '{by.Procedure.Id}' ({by.File}) already");
                }
            }
        }
    }

    private static string Said(string? prefix) => prefix is null ? "missing" : $"'{prefix}'";
}
