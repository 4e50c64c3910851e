using System.Text.Json;
using System.Text.Json.Nodes;
using MissionReg.Core;
using MissionReg.Core.Cases;
using MissionReg.Core.Json;
using MissionReg.Core.Manifests;
using MissionReg.Core.Procedures.Registry;
using MissionReg.Functions.Seeds;
using MissionReg.Functions.Triggers;
using NodaTime;

namespace MissionReg.Functions.Manifests;

/// <summary>A manifest as it is answered.</summary>
internal static class ManifestView
{
    public static string Write(ManifestState s, Actor actor, Language language, SeedBook seeds) => JsonSerializer.Serialize(Of(s, actor, language, seeds), CoreJson.Options);

    public static string ETagOf(string answer) => $"\"{JsonNode.Parse(answer)!["revision"]!.GetValue<long>()}\"";

    public static object Of(ManifestState s, Actor actor, Language language, SeedBook seeds)
    {
        var zone = seeds.FindCentre(s.Centre)!.Calendar.Zone;
        return new
        {
            s.Number,
            s.Leg,
            s.Centre,
            s.Office,
            state = s.Status,
            s.Revision,
            s.CompiledBy,
            compiledAt = Local(s.CompiledAt),
            s.Courier,
            s.DispatchedBy,
            dispatchedAt = Local(s.DispatchedAt),
            s.ArrivedBy,
            arrivedAt = Local(s.ArrivedAt),
            open = s.IsOpen,
            items = s.Items.Select(i => new
            {
                i.CaseNumber,
                service = ServiceOf(i, language, seeds),
                papers = i.Papers.Select(p => new { p.Id, title = TitleOf(i, p, language, seeds), p.Kind, p.Count }),
            }),
            discrepancies = s.Discrepancies.Select(d => new
            {
                d.Id,
                d.Kind,
                d.CaseNumber,
                d.Paper,
                d.Count,
                d.BelongsTo,
                d.Reason,
                resolution = d.Settled is { } settled ? new { settled.How, settled.Remark, settled.By, at = Local(settled.At) } : null,
            }),
            commands = ManifestDecider.Allowed(actor, s),
        };

        OffsetDateTime? Local(Instant? at) => at?.InZone(zone).ToOffsetDateTime();
    }

    public static string ServiceOf(ManifestItem item, Language language, SeedBook seeds) =>
        SubmissionAnswer.ServiceTitle(seeds.Procedure(item.Procedure, item.ProcedureVersion), item.Kind, language);

    public static string TitleOf(ManifestItem item, ManifestPaper paper, Language language, SeedBook seeds) =>
        seeds.Procedure(item.Procedure, item.ProcedureVersion).FindItem(paper.Id) is { } listed
            ? listed.Title.In(language)
            : seeds.Shared(SharedWords.Manifest).Label(ManifestPaper.Outcome).In(language);
}
