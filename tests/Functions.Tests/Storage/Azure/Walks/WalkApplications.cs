using System.Collections.Immutable;
using MissionReg.Core.Cases;
using MissionReg.Core.Procedures;
using MissionReg.Functions.Intake;
using MissionReg.Functions.Seeds;

namespace MissionReg.Functions.Tests.Storage.Azure.Walks;

/// <summary>Applications under any procedure, filled in by the types of its fields.</summary>
internal static class WalkApplications
{
    private static readonly string[] Names = ["Фризен Иоганн Петер", "Әлия Құрманғалиұлы", "Smith John", "Ли", "Әли Ли", "Қанат"];

    public static Submission Of(Procedure procedure, SeedBook seeds, int chance)
    {
        var service = procedure.FindChannel(ProcedureChannel.Centre)?.Service;
        var atOffice = procedure.FindChannel(ProcedureChannel.Office) is not null;
        if (service is null || (atOffice && chance % 2 == 0))
        {
            return new Submission(procedure, procedure.Offices[0], null, Command(procedure, chance));
        }

        var centres = seeds.Centres.Where(c => seeds.IsListed(service.Centres, c.Centre.Id) && procedure.Offices.Any(o => o.Region == c.Centre.Region))
            .OrderBy(c => c.Centre.Id, StringComparer.Ordinal).ToList();
        var centre = centres[chance % centres.Count];
        return new Submission(procedure, procedure.Offices.First(o => o.Region == centre.Centre.Region), centre, Command(procedure, chance));
    }

    public static Actor ActorFor(Submission submission, int chance) =>
        submission.Centre is { } desk ? WalkCommands.Officer(Role.CentreInspector, desk.Centre.Id)
        : chance % 4 == 0 && submission.Procedure.FindChannel(ProcedureChannel.Office)!.SelfService && submission.Command.Shown.IsEmpty ? Actor.Recipient
        : WalkCommands.Officer(Role.Clerk, submission.Office.Id);

    public static ReceivedDocument Document(string id, int chance) =>
        new(id, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"{id} {chance}"))), "pdf", 1, 1000, false);

    private static CaseCommand.Submit Command(Procedure procedure, int chance)
    {
        var fields = procedure.Form.Select(f => (f.Id, Value: Value(f, chance))).Where(f => f.Value is not null)
            .ToImmutableSortedDictionary(f => f.Id, f => f.Value!, StringComparer.Ordinal);
        var lacking = chance % 5 == 1;
        return new CaseCommand.Submit(
            procedure.Kinds[0].Id,
            fields,
            [.. Ids(procedure, Presentation.Copy, Presentation.Original, Presentation.Compared).Skip(lacking ? 1 : 0).Select(id => Document(id, chance))],
            [.. Ids(procedure, Presentation.Thing).Select(id => new ReceivedItem(id, "Песенник", "қазақша", 3))],
            [.. Ids(procedure, Presentation.Shown)],
            AcceptIncomplete: true)
        {
            Earlier = procedure.Kinds[0].RefersTo is null ? null : new EarlierReference("ALM-MC-2025-000007", null, InForce: true),
            Compared = [.. Ids(procedure, Presentation.Compared).Skip(lacking ? 1 : 0)],
        };
    }

    private static IEnumerable<string> Ids(Procedure procedure, params Presentation[] which) =>
        procedure.Checklist.Where(i => which.Contains(i.Presentation)).Select(i => i.Id);

    private static string? Value(FormField field, int chance) => field.Type switch
    {
        FieldType.Text when field.Id.EndsWith("Number", StringComparison.Ordinal) => $"N{chance % 3}",
        FieldType.Text => Names[(chance + field.Id.Length) % Names.Length],
        FieldType.Choice => field.Choices!.Value[chance % field.Choices.Value.Length].Id,
        FieldType.Number => "1",
        FieldType.Date when field.Id.EndsWith("To", StringComparison.Ordinal) => chance % 2 == 0 ? "2027-03-15" : "2026-05-15",
        FieldType.Date when field.Id.EndsWith("From", StringComparison.Ordinal) => "2026-03-16",
        FieldType.Date => "1990-01-01",
        FieldType.Iin when chance % 3 == 0 => "900101300017",
        _ => null,
    };
}
