using System.Collections.Immutable;
using MissionReg.Functions.Storage.Cases;

namespace MissionReg.Functions.Storage.Embedded;

/// <summary>The terms of a case in one column, so that the next commit knows what it need not write.</summary>
internal static class EmbeddedTerms
{
    private const char Between = '\t';

    /// <summary>What <see cref="Parse"/> reads. No value has a control character: folding leaves none, and ids have none.</summary>
    public static string Format(IEnumerable<CaseTerm> terms) =>
        string.Join('\n', terms.Select(t => $"{t.Place}{Between}{t.Kind}{Between}{t.Value}").Order(StringComparer.Ordinal));

    public static ImmutableHashSet<CaseTerm> Parse(string formatted) =>
        [.. formatted.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(Between)).Select(t => new CaseTerm(t[0], t[1], t[2]))];
}
