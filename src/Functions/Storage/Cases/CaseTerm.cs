using System.Collections.Immutable;
using MissionReg.Core.Registers;

namespace MissionReg.Functions.Storage.Cases;

/// <summary>A word or key by which a case is found at an office or a centre.</summary>
/// <param name="Kind">Where it is looked for; for keys of persons that of <see cref="KindOf"/>.</param>
internal sealed record CaseTerm(string Place, string Kind, string Value)
{
    /// <summary>Of <see cref="FoldedText.OfCase"/>.</summary>
    public const string Case = "case";

    /// <summary>Of <see cref="FoldedText.OfEntry"/>.</summary>
    public const string Entry = "entry";

    public static string KindOf(PersonKey key) => key.Kind.ToString();

    /// <summary>All terms of a case.</summary>
    public static ImmutableHashSet<CaseTerm> Of(CaseRow row) =>
    [
        .. from place in (string[])[row.Office, .. row.Centre is { } centre ? (string[])[centre] : []]
           from term in (IEnumerable<CaseTerm>)
           [
               .. FoldedText.Words(FoldedText.OfCase(row)).Select(word => new CaseTerm(place, Case, word)),
               .. FoldedText.Words(row.Entry is { } entry ? FoldedText.OfEntry(entry) : "").Select(word => new CaseTerm(place, Entry, word)),
               .. row.Persons.Select(key => new CaseTerm(place, KindOf(key), key.Value)),
           ]
           select term,
    ];
}
