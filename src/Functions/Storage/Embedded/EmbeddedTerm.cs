using System.Collections.Immutable;
using MissionReg.Core.Registers;
using MissionReg.Functions.Storage.Cases;

namespace MissionReg.Functions.Storage.Embedded;

/// <summary>A word or key by which a case is found at an office or a centre.</summary>
/// <param name="Kind">Where it is looked for; for keys of persons that of <see cref="KindOf"/>.</param>
internal sealed record EmbeddedTerm(string Place, string Kind, string Value)
{
    /// <summary>Of <see cref="FoldedText.OfCase"/>.</summary>
    public const string Case = "case";

    /// <summary>Of <see cref="FoldedText.OfEntry"/>.</summary>
    public const string Entry = "entry";

    private const char Between = '\t';

    public static string KindOf(PersonKey key) => key.Kind.ToString();

    /// <summary>All terms of a case.</summary>
    public static ImmutableHashSet<EmbeddedTerm> Of(CaseRow row) =>
    [
        .. from place in (string[])[row.Office, .. row.Centre is { } centre ? (string[])[centre] : []]
           from term in (IEnumerable<EmbeddedTerm>)
           [
               .. FoldedText.Words(FoldedText.OfCase(row)).Select(word => new EmbeddedTerm(place, Case, word)),
               .. FoldedText.Words(row.Entry is { } entry ? FoldedText.OfEntry(entry) : "").Select(word => new EmbeddedTerm(place, Entry, word)),
               .. row.Persons.Select(key => new EmbeddedTerm(place, KindOf(key), key.Value)),
           ]
           select term,
    ];

    /// <summary>What <see cref="Parse"/> reads. No value has a control character: folding leaves none, and ids have none.</summary>
    public static string Format(IEnumerable<EmbeddedTerm> terms) =>
        string.Join('\n', terms.Select(t => $"{t.Place}{Between}{t.Kind}{Between}{t.Value}").Order(StringComparer.Ordinal));

    public static ImmutableHashSet<EmbeddedTerm> Parse(string formatted) =>
        [.. formatted.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(Between)).Select(t => new EmbeddedTerm(t[0], t[1], t[2]))];
}
