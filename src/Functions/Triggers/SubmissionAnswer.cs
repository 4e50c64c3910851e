using System.Text.Json;
using MissionReg.Core;
using MissionReg.Core.Cases;
using MissionReg.Core.Json;
using MissionReg.Core.Procedures;
using MissionReg.Functions.Cases;

namespace MissionReg.Functions.Triggers;

/// <summary>The answer to an application: the receipt (Almaty 2011 §13) and what falls due when. The access code is added last and never kept.</summary>
internal static class SubmissionAnswer
{
    public static string Write(OpenCase c, Language language)
    {
        var (s, p) = (c.State, c.Procedure);
        return JsonSerializer.Serialize(
            new
            {
                caseNumber = s.Number,
                state = s.Status,
                revision = s.Revision,
                receipt = new
                {
                    number = s.Receipt.Number,
                    receivedAt = Times.WithOffset(c, s.Receipt.ReceivedAt),
                    service = ServiceTitle(p, s.Kind, language),
                    documents = p.Checklist.Select(i => new { i.Id, title = i.Title.In(language), count = HandedIn.CountOf(s, i) }).Where(i => i.count > 0),
                    readyBy = Times.WithOffset(c, s.Receipt.ReadyBy),
                    place = c.Place(language),
                    centreNumber = s.CentreNumber,
                    acceptedBy = new { s.Receipt.AcceptedBy.Name, s.Receipt.AcceptedBy.Post },
                },
                missing = Checklist.Missing(p, s),
                deadlines = c.Agenda.Select(e => new { e.Id, e.Deadline.DueOn, dueAt = Times.LastSecond(c, e), e.Paragraph }),
            },
            CoreJson.Options);
    }

    public static string ServiceTitle(Procedure p, string kind, Language language) => p.Kinds.First(k => k.Id == kind).Title.In(language);
}
