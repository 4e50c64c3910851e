using System.Globalization;
using Microsoft.Extensions.Logging;
using MissionReg.Core;
using MissionReg.Core.Calendars;
using MissionReg.Core.Manifests;
using MissionReg.Core.Procedures.Registry;
using MissionReg.Core.Texts;
using MissionReg.Functions.Manifests;
using MissionReg.Functions.Seeds;
using NodaTime;
using QuestPDF.Fluent;

namespace MissionReg.Functions.Papers;

/// <summary>
/// Prints the register that goes with the bag and is signed at both ends. It names cases and papers, and no person whose case
/// it is: it passes through many hands.
/// </summary>
internal sealed class ManifestPress(SeedBook seeds, ILogger<ManifestPress> log)
{
    private const string Document = "manifest";

    /// <param name="language">kk or ru.</param>
    /// <returns>A PDF.</returns>
    public byte[] Print(ManifestState s, string language)
    {
        PaperFonts.Load();
        var spoken = Enum.Parse<Language>(language, ignoreCase: true);
        var wording = seeds.Shared(SharedWords.Manifest);
        var missing = new GlyphTally();
        var values = Values(s, wording, spoken).ToDictionary(v => v.Key, v => PrintableText.Of(v.Value, missing), StringComparer.Ordinal);
        var sheet = new ManifestSheet
        {
            Language = language,
            CreatedAt = Local(s, s.CompiledAt).ToDateTimeOffset(),
            Author = Name(s.Origin, spoken),
            Lines = wording.Document(Document).In(spoken).ToDictionary(l => l.Id, l => l.Fill(spoken, values), StringComparer.Ordinal),
            Labels = wording.Labels.ToDictionary(l => l.Id, l => l.Text.In(spoken), StringComparer.Ordinal),
            Rows = [.. s.Items.Select(item => RowOf(item, wording, spoken, missing))],
        };
        if (missing.Count > 0)
        {
            log.LogWarning("{Count} characters of {Manifest} are in no font and were replaced: {CodePoints}", missing.Count, s.Number, missing.CodePoints);
        }

        return new ManifestDocument(sheet).GeneratePdf();
    }

    private ManifestSheetRow RowOf(ManifestItem item, Wording wording, Language language, GlyphTally missing) => new(
        item.CaseNumber,
        ManifestView.ServiceOf(item, language, seeds),
        [.. item.Papers.Select(p => PrintableText.Of(
            $"{ManifestView.TitleOf(item, p, language, seeds)} ({wording.Label(KindLabel(p.Kind)).In(language)})\u00A0–\u00A0{p.Count.ToString(CultureInfo.InvariantCulture)}", missing))]);

    private Dictionary<string, string> Values(ManifestState s, Wording wording, Language language)
    {
        var compiled = Local(s, s.CompiledAt);
        var papers = s.Items.SelectMany(i => i.Papers).ToArray();
        return new Dictionary<string, string>
        {
            ["number"] = s.Number,
            ["from"] = Name(s.Origin, language),
            ["to"] = Name(s.Destination, language),
            ["compiledOn"] = wording.Date(Document, "compiledOn", compiled.Date, language),
            ["compiledTime"] = ClockTime.Pattern.Format(compiled.TimeOfDay),
            ["compiledBy"] = s.CompiledBy.Name,
            ["compilerPost"] = s.CompiledBy.Post,
            ["courier"] = s.Courier ?? "____________________",
            ["cases"] = Count(s.Items.Length),
            ["papers"] = Count(papers.Where(p => p.Kind is not PaperKind.Thing).Sum(p => p.Count)),
            ["things"] = Count(papers.Where(p => p.Kind is PaperKind.Thing).Sum(p => p.Count)),
        };
    }

    private static string KindLabel(PaperKind kind) => $"kind-{kind.ToString().ToLowerInvariant()}";

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);

    private string Name(string place, Language language) => seeds.NameOfPlace(place)?.In(language) ?? place;

    private ZonedDateTime Local(ManifestState s, Instant at) => at.InZone(seeds.FindCentre(s.Centre)!.Calendar.Zone);
}
