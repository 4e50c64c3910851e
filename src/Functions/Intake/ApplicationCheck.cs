using System.Collections.Immutable;
using MissionReg.Core;
using MissionReg.Core.Forms;
using MissionReg.Core.Procedures;
using MissionReg.Functions.Seeds;
using NodaTime;

namespace MissionReg.Functions.Intake;

/// <summary>Looks an application through before anything is decided: all faults at once, so that it comes back once.</summary>
internal sealed class ApplicationCheck(SeedBook seeds)
{
    private const int LongestItemName = 300;
    private const int MostItems = 500;

    /// <param name="atCounter">A clerk hands it in, who may say what was shown.</param>
    public (ImmutableSortedDictionary<string, string> Fields, ImmutableArray<(string Field, string Code, LocalizedText? Message)> Faults) Of(
        ApplicationPart part, Package package, Procedure procedure, LocalDate today, bool atCounter)
    {
        var typed = part.Fields.Where(f => f.Value is not null).ToDictionary(f => f.Key, f => f.Value!, StringComparer.Ordinal);
        var form = FormValidation.Validate(procedure, seeds.FieldMessages, part.Kind, typed, today);
        var faults = form.Errors.Select(e => (e.Field, e.Code, (LocalizedText?)e.Message)).Concat(package.Faults);
        if (procedure.Channels.All(c => c.Id != part.Channel))
        {
            faults = faults.Append(("channel", "unknown-channel", null));
        }

        faults = faults
            .Concat(package.Files.Where(f => !MayBeFile(procedure, f.Document.DocumentId)).Select(f => Unknown(f.Document.DocumentId)))
            .Concat(package.Files.GroupBy(f => f.Document.DocumentId)
                .Where(g => g.Count() > 1 && procedure.FindItem(g.Key) is { AllowsSeveral: false })
                .Select(g => ($"documents.{g.Key}", "too-many", (LocalizedText?)null)))
            .Concat((part.Shown ?? []).Where(id => !atCounter || procedure.FindItem(id) is not { Presentation: Presentation.Shown }).Select(_ => ("shown", "unknown", (LocalizedText?)null)))
            .Concat((part.Items ?? []).SelectMany(i => ItemFaults(i, procedure)));
        if (part.Items is { Length: > MostItems })
        {
            faults = faults.Append(("items", "too-many", null));
        }

        return (form.Fields.Values, [.. faults]);
    }

    private static bool MayBeFile(Procedure procedure, string id) => procedure.FindItem(id) is { Presentation: not Presentation.Shown };

    private static IEnumerable<(string Field, string Code, LocalizedText? Message)> ItemFaults(Core.Cases.ReceivedItem item, Procedure procedure)
    {
        if (procedure.FindItem(item.DocumentId) is not { Presentation: Presentation.Thing })
        {
            yield return ("items.documentId", "unknown", null);
        }

        if (string.IsNullOrWhiteSpace(item.Name) || string.IsNullOrWhiteSpace(item.Language))
        {
            yield return ("items.name", "missing", null);
        }
        else if (item.Name.Length > LongestItemName || item.Language.Length > LongestItemName)
        {
            yield return ("items.name", "too-long", null);
        }

        if (item.Count is < 1 or > 100_000)
        {
            yield return ("items.count", "mistyped", null);
        }
    }

    private static (string Field, string Code, LocalizedText? Message) Unknown(string id) =>
        (id.Length <= 64 && id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? $"documents.{id}" : "documents", "unknown", null);
}
