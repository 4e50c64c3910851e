using System.Collections.Immutable;
using MissionReg.Core.Seeds;
using MissionReg.Core.Texts;

namespace MissionReg.Core.Procedures.Registry;

/// <summary>Versions that nobody can put into words, and words that belong to none.</summary>
internal static class WordingFaults
{
    public static IEnumerable<SeedFault> Find(ImmutableArray<RegisteredProcedure> procedures, ImmutableArray<RegisteredWording> wordings)
    {
        foreach (var same in wordings.GroupBy(Key))
        {
            foreach (var again in same.Skip(1))
                yield return new SeedFault(again.File, "$.procedure", $"the words of '{again.Wording.Procedure}' are in {same.First().File} already");
        }

        var distinct = wordings.DistinctBy(Key).ToImmutableArray();
        foreach (var fault in distinct.SelectMany(wording => Owner(wording, procedures)))
            yield return fault;
        foreach (var (file, procedure) in procedures)
        {
            if (WordingOf(procedure, distinct) is not { } words)
                yield return new SeedFault(file, "$.id", $"there is no wording for '{procedure.Id}'");
            else
            {
                foreach (var fault in WordingValidator.Validate(words.Wording, procedure, words.File).AddRange(PaperFaults.Find(words, procedure)))
                    yield return fault;
            }
        }
    }

    /// <summary>The words of a version: its own, else those for all.</summary>
    private static RegisteredWording? WordingOf(Procedure procedure, ImmutableArray<RegisteredWording> wordings) =>
        wordings.FirstOrDefault(w => Key(w) == (procedure.Id, procedure.Version)) ?? wordings.FirstOrDefault(w => Key(w) == (procedure.Id, null));

    private static IEnumerable<SeedFault> Owner(RegisteredWording registered, ImmutableArray<RegisteredProcedure> procedures)
    {
        var (file, words) = registered;
        if (SharedWords.All.Contains(words.Procedure))
            yield break;
        var versions = procedures.Where(p => p.Procedure.Id == words.Procedure).Select(p => p.Procedure.Version).ToList();
        if (versions.Count == 0)
            yield return new SeedFault(file, "$.procedure", $"there is no procedure '{words.Procedure}'");
        else if (words.Version is { } version && !versions.Contains(version))
            yield return new SeedFault(file, "$.version", $"there is no version '{version}' of '{words.Procedure}'");
    }

    private static (string Procedure, string? Version) Key(RegisteredWording registered) => (registered.Wording.Procedure, registered.Wording.Version);
}
