using System.Collections.Immutable;
using System.Text.Json;
using MissionReg.Core.Cases;
using MissionReg.Core.Procedures;
using static MissionReg.Core.Cases.CaseCommand;

namespace MissionReg.Functions.Tests.Papers;

/// <summary>An application of <c>seeds/samples</c>, with all documents that the checklist asks it for.</summary>
internal static class SampleApplication
{
    /// <param name="procedure">Whose sample.</param>
    /// <param name="file">Path under <c>seeds/samples</c>, without the extension.</param>
    public static Submit Of(Procedure procedure, string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "seeds/samples", file + ".json")));
        var sample = json.RootElement;
        var kind = sample.GetProperty("kind").GetString()!;
        var fields = sample.GetProperty("fields").EnumerateObject()
            .ToImmutableSortedDictionary(f => f.Name, f => f.Value.GetString()!, StringComparer.Ordinal);
        var values = FormValues.Of(kind, sample.TryGetProperty("centre", out _), fields);
        var required = Checklist.Required(procedure, values).ToLookup(i => i.Presentation);
        return new Submit(
            kind,
            fields,
            [
                .. required[Presentation.Copy].Concat(required[Presentation.Original]).Concat(required[Presentation.Compared])
                    .SelectMany(i => Enumerable.Range(1, Checklist.CountOf(procedure, i, values)), (i, n) => PaperCase.Scan(i.Id, $"page {n}")),
            ],
            sample.TryGetProperty("items", out var items) ? [.. items.EnumerateArray().Select(Item)] : [],
            [.. required[Presentation.Shown].Select(i => i.Id)],
            AcceptIncomplete: true)
        {
            Compared = [.. required[Presentation.Compared].Select(i => i.Id)],
            Earlier = procedure.FindKind(kind)?.RefersTo is { InForce: true } link ? new EarlierReference(fields[link.Field], PaperCase.Number, true) : null,
        };
    }

    private static ReceivedItem Item(JsonElement item) => new(
        item.GetProperty("documentId").GetString()!, item.GetProperty("name").GetString()!, item.GetProperty("language").GetString()!, item.GetProperty("count").GetInt32());
}
