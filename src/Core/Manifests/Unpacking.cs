using System.Collections.Immutable;

namespace MissionReg.Core.Manifests;

/// <summary>Compares what was in the bag with what is listed.</summary>
internal static class Unpacking
{
    public static ImmutableArray<Discrepancy> Compare(ManifestState s, ManifestCommand.Arrive arrival)
    {
        if (arrival.Cases is not { } present)
        {
            return [];
        }

        var bag = present.GroupBy(c => c.CaseNumber, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
        var found = s.Items.SelectMany(item => bag.TryGetValue(item.CaseNumber, out var scans) ? OfCase(item, scans) : [Missing(item.CaseNumber, null, 1)])
            .Concat(bag.Keys.Where(number => s.Item(number) is null).Order(StringComparer.Ordinal).Select(number => ExtraCase(s, number, arrival)));
        return [.. found.Select((d, i) => d with { Id = s.Discrepancies.Length + i + 1 })];
    }

    /// <summary>A case scanned twice is one case; what either scan names was there.</summary>
    private static IEnumerable<Discrepancy> OfCase(ManifestItem item, PresentCase[] scans)
    {
        if (scans.Any(s => s.Papers is null))
        {
            return [];
        }

        var listed = item.Papers.ToDictionary(p => p.Id, p => p.Count, StringComparer.Ordinal);
        var there = scans.SelectMany(s => s.Papers!.Value)
            .GroupBy(p => p.Id, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Max(p => p.Count ?? listed.GetValueOrDefault(p.Id, 1)), StringComparer.Ordinal);
        return item.Papers.Select(p => p.Id).Union(there.Keys.Order(StringComparer.Ordinal), StringComparer.Ordinal)
            .Select(id => (Id: id, Surplus: there.GetValueOrDefault(id) - listed.GetValueOrDefault(id)))
            .Where(p => p.Surplus != 0)
            .Select(p => p.Surplus < 0
                ? Missing(item.CaseNumber, p.Id, -p.Surplus)
                : new Discrepancy(0, DiscrepancyKind.Extra, item.CaseNumber, p.Id, p.Surplus));
    }

    private static Discrepancy Missing(string caseNumber, string? paper, int count) =>
        new(0, DiscrepancyKind.Missing, caseNumber, paper, count);

    private static Discrepancy ExtraCase(ManifestState s, string caseNumber, ManifestCommand.Arrive arrival) =>
        arrival.BelongsTo.TryGetValue(caseNumber, out var place)
            ? new Discrepancy(0, DiscrepancyKind.Extra, caseNumber, null, 1, place == s.Destination ? null : place)
            : new Discrepancy(0, DiscrepancyKind.Extra, caseNumber, null, 1, Reason: Discrepancy.UnknownCase);
}
