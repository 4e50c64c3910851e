using System.Collections.Immutable;
using MissionReg.Core.Seeds;
using NodaTime.Text;

namespace MissionReg.Core.Procedures.Registry;

/// <summary>Versions of one procedure that are there twice, or that nobody could choose between.</summary>
internal static class VersionFaults
{
    public static IEnumerable<SeedFault> Find(ImmutableArray<RegisteredProcedure> procedures) =>
        procedures.GroupBy(p => p.Procedure.Id).SelectMany(versions => OfOne([.. versions]));

    private static IEnumerable<SeedFault> OfOne(ImmutableArray<RegisteredProcedure> read)
    {
        foreach (var same in read.GroupBy(p => p.Procedure.Version))
        {
            foreach (var again in same.Skip(1))
                yield return new SeedFault(again.File, "$.version", $"'{same.Key}' of '{again.Procedure.Id}' is in {same.First().File} already");
        }

        var versions = read.DistinctBy(p => p.Procedure.Version).ToImmutableArray();
        foreach (var fault in versions.SelectMany(version => Supersession(version, versions)).Concat(Overlaps(versions)))
            yield return fault;
    }

    private static IEnumerable<SeedFault> Supersession(RegisteredProcedure later, ImmutableArray<RegisteredProcedure> versions)
    {
        if (later.Procedure.Offered.Supersedes is not { } version)
            yield break;
        if (versions.FirstOrDefault(p => p.Procedure.Version == version) is not { } earlier)
            yield return new SeedFault(later.File, "$.offered.supersedes", $"there is no version '{version}' of '{later.Procedure.Id}'");
        else if (later.Procedure.Offered.From <= earlier.Procedure.Offered.From)
        {
            var begins = LocalDatePattern.Iso.Format(earlier.Procedure.Offered.From);
            yield return new SeedFault(
                later.File, "$.offered.from", $"does not lie after {begins}, on which version '{version}' begins ({earlier.File}), whose place this one takes");
        }
    }

    private static IEnumerable<SeedFault> Overlaps(ImmutableArray<RegisteredProcedure> versions)
    {
        var days = versions.Select(p => OfferedDays.Of(p.Procedure, versions.Select(other => other.Procedure))).ToList();
        for (var later = 1; later < versions.Length; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
            {
                if (days[earlier].Common(days[later]) is not { } common)
                    continue;
                var (one, other) = (versions[earlier], versions[later]);
                yield return new SeedFault(
                    other.File,
                    "$.offered",
                    $"version '{other.Procedure.Version}' and version '{one.Procedure.Version}' ({one.File}) are both offered {common}: "
                    + "the one that takes the other's place must say so in 'supersedes'");
            }
        }
    }
}
