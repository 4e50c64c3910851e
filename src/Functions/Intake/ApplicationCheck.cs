using System.Collections.Immutable;
using MissionReg.Core.Cases;
using MissionReg.Core.Forms;
using MissionReg.Core.Procedures;
using MissionReg.Functions.Problems;
using MissionReg.Functions.Seeds;
using MissionReg.Functions.Http;
using NodaTime;
using Role = MissionReg.Core.Cases.Role;

namespace MissionReg.Functions.Intake;

/// <summary>Looks an application through before anything is decided: all faults at once, so that it comes back once.</summary>
internal sealed class ApplicationCheck(SeedBook seeds)
{
    /// <param name="officer">The clerk at the counter, who may say what was shown; <see langword="null"/> for the recipient himself.</param>
    public (Submission? Submission, Problem? Problem) Of(Package package, Actor? officer, Instant now)
    {
        var (part, malformed) = JsonBody.Read<ApplicationPart>(package.Form);
        if (malformed is not null)
        {
            return (null, malformed);
        }

        if (seeds.Offered(part!.Procedure, now) is not { } procedure)
        {
            return (null, Invalid("unknown-procedure", [new FieldFault("procedure", "unknown")]));
        }

        if (procedure.Channels.All(c => c.Id != part.Channel))
        {
            return (null, Invalid("unknown-channel", [new FieldFault("channel", "unknown")]));
        }

        if (officer is not null && (!officer.Has(Role.Clerk) || officer.Office != procedure.Office.Id))
        {
            return (null, new Problem("forbidden"));
        }

        var today = now.InZone(seeds.CalendarOf(procedure).Zone).Date;
        var typed = part.Fields.Where(f => f.Value is not null).ToDictionary(f => f.Key, f => f.Value!, StringComparer.Ordinal);
        var form = FormValidation.Validate(procedure, seeds.FieldMessages, part.Kind, typed, today);
        ImmutableArray<FieldFault> faults =
        [
            .. form.Errors.Select(e => new FieldFault(e.Field, e.Code, e.Message)),
            .. package.Faults,
            .. FileFaults(package, procedure),
            .. (part.Shown ?? []).Where(id => officer is null || procedure.FindItem(id) is not { Presentation: Presentation.Shown })
                .Select(_ => new FieldFault("shown", "unknown")),
            .. ItemCheck.Faults(part.Items ?? []),
            .. (part.Items ?? []).Take(ItemCheck.MostItems).Where(i => procedure.FindItem(i.DocumentId ?? "") is not { Presentation: Presentation.Thing })
                .Select(_ => new FieldFault("items.documentId", "unknown")),
        ];
        return faults.IsEmpty
            ? (new Submission(procedure, Command(part, package, form.Fields)), null)
            : (null, Invalid("validation", faults));
    }

    private static CaseCommand.Submit Command(ApplicationPart part, Package package, ApplicationFields fields) => new(
        part.Kind, fields.Values, [.. package.Files.Select(f => f.Document)], part.Items ?? [], part.Shown ?? [], part.AcceptIncomplete);

    private static Problem Invalid(string code, ImmutableArray<FieldFault> faults) =>
        new(code) { Errors = faults };

    private static IEnumerable<FieldFault> FileFaults(Package package, Procedure procedure) =>
        package.Files.Where(f => !MayBeFile(procedure, f.Document.DocumentId)).Select(f => FieldFault.OfDocument(f.Document.DocumentId, "unknown"))
            .Concat(TooMany(package, procedure));

    /// <summary>Several files for an item that is one.</summary>
    internal static IEnumerable<FieldFault> TooMany(Package package, Procedure procedure) =>
        package.Files.GroupBy(f => f.Document.DocumentId)
            .Where(g => g.Count() > 1 && procedure.FindItem(g.Key) is { AllowsSeveral: false })
            .Select(g => new FieldFault($"documents.{g.Key}", "too-many"));

    private static bool MayBeFile(Procedure procedure, string id) => procedure.FindItem(id) is { Presentation: not Presentation.Shown };
}
