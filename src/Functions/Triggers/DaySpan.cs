using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using MissionReg.Core.Forms;
using MissionReg.Functions.Problems;
using NodaTime;
using NodaTime.Text;

namespace MissionReg.Functions.Triggers;

/// <summary><c>?from=&amp;to=</c>: days, both included, at most a year; today if left out.</summary>
internal sealed record DaySpan(LocalDate From, LocalDate To)
{
    /// <summary>Days of a leap year.</summary>
    private const int Longest = 366;

    public static (DaySpan? Span, Problem? Problem) Read(IQueryCollection query, LocalDate today)
    {
        var faults = ImmutableArray.CreateBuilder<FieldFault>();
        var (from, to) = (Day("from"), Day("to"));
        if (faults.Count > 0)
        {
            return (null, Fault([.. faults]));
        }

        var first = from ?? to ?? today;
        var last = to ?? first;
        return last < first ? (null, Fault(new FieldFault("to", FieldCode.EndsBeforeBegins) { Other = "from" }))
            : Period.DaysBetween(first, last) >= Longest ? (null, Fault(new FieldFault("to", FieldCode.SpanTooLong, Max: Longest)))
            : (new DaySpan(first, last), null);

        LocalDate? Day(string name)
        {
            if (query[name].ToString() is not { Length: > 0 } given)
            {
                return null;
            }

            if (LocalDatePattern.Iso.Parse(given) is { Success: true, Value: var day })
            {
                return day;
            }

            faults.Add(new FieldFault(name, FieldCode.Mistyped));
            return null;
        }
    }

    private static Problem Fault(params ImmutableArray<FieldFault> faults) => new("validation") { Errors = faults };
}
