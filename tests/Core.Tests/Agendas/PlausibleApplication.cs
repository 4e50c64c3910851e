using System.Collections.Immutable;
using MissionReg.Core.Cases;
using MissionReg.Core.Procedures;
using static MissionReg.Core.Cases.CaseCommand;

namespace MissionReg.Core.Tests.Agendas;

/// <summary>A form filled in and all that its checklist asks for, so far as the fields ask for it.</summary>
internal static class PlausibleApplication
{
    public static Submit Of(Counter counter, IReadOnlyDictionary<string, string> given, string kind, string[] without)
    {
        var (procedure, centre) = (counter.Procedure, counter.Case.Centre is not null);
        var fields = PlausibleForm.Of(procedure, kind, centre, given, counter.Case.Clock.Date);
        var values = FormValues.Of(kind, centre, fields);
        var asked = Checklist.Required(procedure, values).Where(item => !without.Contains(item.Id)).ToLookup(item => item.Presentation);
        var papers = asked[Presentation.Copy].Concat(asked[Presentation.Original]).Concat(asked[Presentation.Compared]);
        return new Submit(
            kind,
            fields,
            [.. papers.SelectMany(item => Enumerable.Range(1, Checklist.CountOf(procedure, item, values)).Select(number => Scan(item.Id, number)))],
            [.. asked[Presentation.Thing].Select(item => new ReceivedItem(item.Id, "Hymnal", "kk", 3))],
            [.. asked[Presentation.Shown].Select(item => item.Id)],
            AcceptIncomplete: without.Length > 0)
        {
            Compared = [.. asked[Presentation.Compared].Select(item => item.Id)],
            Earlier = procedure.FindKind(kind)?.RefersTo is { InForce: true } link ? new EarlierReference(fields[link.Field], "EARLIER-2025-000001", true) : null,
        };
    }

    private static ReceivedDocument Scan(string id, int number) => new(id, $"hash of {id} {number}", "pdf", 1, 1000, ActiveContent: false);
}
