using MissionReg.Core.Cases;
using MissionReg.Core.Journals;
using MissionReg.Core.Registers;
using MissionReg.Functions.Cases;
using MissionReg.Functions.Storage.Cases;

namespace MissionReg.Functions.Registers;

/// <summary>What a store derives from a case. Pure: a row written with the events and one made of them later are the same.</summary>
internal static class CaseRows
{
    public static CaseRow Of(OpenCase c)
    {
        var next = c.Agenda.FirstOrDefault(e => e.Outstanding);
        var s = c.State;

        // Papers that ought to be issued and are not make the case due at once.
        return new CaseRow(
            s.Number,
            s.Office,
            s.Centre,
            s.Procedure,
            s.Status,
            s.Fields.GetValueOrDefault(c.Procedure.Subject.Name, ""),
            s.Signature?.Number,
            s.Receipt.HandedInAt,
            next?.Id,
            next?.Deadline.DueOn,
            DuePapers.Of(s).IsEmpty ? Agenda.NextWake(c.Agenda) : s.Receipt.HandedInAt)
        {
            VerificationCode = s.Signature?.VerificationCode,
            Entry = RegisterEntry.Of(s, c.Procedure),
            Persons = PersonKey.Of(s, c.Procedure),
            Books = BookEntry.Of(s, c.Centre?.Calendar.Zone),
        };
    }
}
