using System.Collections.Immutable;
using MissionReg.Core.Cases;
using MissionReg.Core.Forms;
using MissionReg.Core.Procedures;
using MissionReg.Functions.Cases;
using MissionReg.Functions.Http;
using MissionReg.Functions.Problems;
using MissionReg.Functions.Seeds;

namespace MissionReg.Functions.Intake;

/// <summary>Looks an application through before anything is decided: all faults at once, so that it comes back once.</summary>
internal sealed class ApplicationCheck(SeedBook seeds, CaseDesk desk, EarlierRegistrations registrations)
{
    /// <param name="officer">
    /// The clerk or inspector at the counter, who may say what was shown; <see langword="null"/> for the recipient himself.
    /// </param>
    public async Task<(Submission? Submission, Problem? Problem)> OfAsync(Package package, Actor? officer, CancellationToken cancellationToken)
    {
        var (part, malformed) = JsonBody.Read<ApplicationPart>(package.Form);
        if (malformed is not null)
        {
            return (null, malformed);
        }

        if (seeds.Offered(part!.Procedure, desk.Now) is not { } procedure)
        {
            return (null, Invalid("unknown-procedure", [new FieldFault("procedure", "unknown")]));
        }

        var (place, problem) = HandInPlace.Of(part, procedure, officer, seeds);
        if (place is null)
        {
            return (null, problem);
        }

        var today = desk.Now.InZone(seeds.CalendarOf(place.Office).Zone).Date;
        var typed = part.Fields.Where(f => f.Value is not null).ToImmutableDictionary(f => f.Key, f => f.Value!, StringComparer.Ordinal);
        var (earlier, fields) = await registrations.FindAsync(
            procedure.FindKind(part.Kind)?.RefersTo, place.Office, typed, officer, cancellationToken);
        var form = FormValidation.Validate(procedure, seeds.FieldMessages, part.Kind, place.Centre is not null, fields, today);
        ImmutableArray<FieldFault> faults =
        [
            .. form.Errors.Select(e => new FieldFault(e.Field, e.Code, e.Message)),
            .. package.Faults,
            .. FileFaults(package, procedure),
            .. Sworn(part.Shown, "shown", Presentation.Shown),
            .. Sworn(part.Compared, "compared", Presentation.Compared),
            .. ItemCheck.Faults(part.Items ?? []),
            .. (part.Items ?? []).Take(ItemCheck.MostItems).Where(i => procedure.FindItem(i.DocumentId ?? "") is not { Presentation: Presentation.Thing })
                .Select(_ => new FieldFault("items.documentId", "unknown")),
        ];
        return faults.IsEmpty
            ? (new Submission(procedure, place.Office, place.Centre, Command(part, package, form.Fields, earlier)), null)
            : (null, Invalid("validation", faults));

        // What was seen is an officer's word.
        IEnumerable<FieldFault> Sworn(ImmutableArray<string>? ids, string field, Presentation presentation) =>
            (ids ?? []).Where(id => officer is null || procedure.FindItem(id)?.Presentation != presentation).Select(_ => new FieldFault(field, "unknown"));
    }

    private static CaseCommand.Submit Command(ApplicationPart part, Package package, ApplicationFields fields, EarlierReference? earlier) => new(
        part.Kind, fields.Values, [.. package.Files.Select(f => f.Document)], part.Items ?? [], part.Shown ?? [], part.AcceptIncomplete)
    {
        Compared = part.Compared ?? [],
        Earlier = earlier,
    };

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
