using MissionReg.Core;
using MissionReg.Core.Cases;
using MissionReg.Functions.Cases;

namespace MissionReg.Functions.Triggers;

/// <summary>Why a deadline falls on its day: every day counted or skipped, and by which rule and source.</summary>
internal static class ProofView
{
    public static object Of(OpenCase c, AgendaEntry entry, Language language) => new
    {
        caseNumber = c.State.Number,
        deadline = entry.Id,
        entry.Paragraph,
        entry.Deadline.DueOn,
        calendarVersion = c.Calendar.CalendarVersion,
        acceptedUnder = c.State.CalendarVersion,
        unverified = entry.Deadline.Unverified,
        days = entry.Deadline.Proof.Select(d => new
        {
            d.Day,
            d.Number,
            d.Rule,
            name = d.Entry?.Name.In(language),
            d.Source,
            d.Unverified,
        }),
    };
}
