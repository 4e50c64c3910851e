using System.Diagnostics;
using MissionReg.Core.Procedures;
using NodaTime;

namespace MissionReg.Core.Forms;

/// <summary>Holds the procedure's rules against the dates that were filled in without fault.</summary>
internal static class RuleCheck
{
    public static IEnumerable<FieldError> Errors(
        Procedure procedure, FieldMessages messages, ApplicationFields fields, LocalDate today) =>
        from rule in procedure.Rules
        let broken = Broken(rule, fields, today)
        where broken is not null
        let other = rule is FormRule.NotBefore order ? Title(procedure, order.Than) : null
        select new FieldError(rule.Field, broken, messages.For(broken, Title(procedure, rule.Field), other));

    private static string? Broken(FormRule rule, ApplicationFields fields, LocalDate today) => rule switch
    {
        FormRule.NotBefore order => fields.Date(order.Field) < fields.Date(order.Than) ? FieldCode.EndsBeforeBegins : null,
        FormRule.NotInPast => fields.Date(rule.Field) < today ? FieldCode.Expired : null,
        FormRule.NotInFuture => fields.Date(rule.Field) > today ? FieldCode.InFuture : null,
        _ => throw new UnreachableException(),
    };

    private static LocalizedText Title(Procedure procedure, string field) =>
        procedure.Form.First(known => known.Id == field).Title;
}
