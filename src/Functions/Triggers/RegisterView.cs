using MissionReg.Core.Registers;
using MissionReg.Functions.Cases;
using MissionReg.Functions.Registers;
using NodaTime;

namespace MissionReg.Functions.Triggers;

/// <summary>Entries of the register as they are answered.</summary>
internal static class RegisterView
{
    public static object Of(RegisterEntry e, LocalDate today) => new
    {
        e.Number,
        e.CaseNumber,
        e.Procedure,
        e.ProcedureVersion,
        e.Kind,
        e.Name,
        e.Denomination,
        e.Association,
        e.Region,
        e.Citizenship,
        e.SignedOn,
        e.ValidUntil,
        standing = e.Standing(today),
        e.SupersededBy,
        e.EarlierNumber,
    };

    public static object Of(RegisterChange change, OpenCase c) => new
    {
        change.What,
        at = Times.WithOffset(c, change.At),
        change.By,
        change.Decision,
        change.Reason,
        change.Number,
        change.LastDay,
    };

    public static object Of(RegistrationLink link, LocalDate today) => new
    {
        link.Number,
        link.Entry?.CaseNumber,
        link.Entry?.Kind,
        link.Entry?.SignedOn,
        link.Entry?.ValidUntil,
        standing = link.Entry?.Standing(today),
    };
}
