using Microsoft.AspNetCore.Http;
using MissionReg.Functions.Problems;
using NodaTime;
using NodaTime.Text;

namespace MissionReg.Functions.Triggers;

/// <summary><c>?from=&amp;to=</c>: days, both included, at most a year; today if left out.</summary>
internal sealed record DaySpan(LocalDate From, LocalDate To)
{
    private const int Longest = 366;

    public static (DaySpan? Span, Problem? Problem) Read(IQueryCollection query, LocalDate today)
    {
        var from = Day("from", null);
        var to = Day("to", from ?? today);
        return (from ?? to) is not { } first ? (null, Fault("from"))
            : to is not { } last || last < first || Period.DaysBetween(first, last) > Longest ? (null, Fault("to"))
            : query["from"].ToString().Length > 0 && from is null ? (null, Fault("from"))
            : (new DaySpan(first, last), null);

        LocalDate? Day(string name, LocalDate? otherwise) =>
            query[name].ToString() is not { Length: > 0 } given ? otherwise
            : LocalDatePattern.Iso.Parse(given) is { Success: true, Value: var day } ? day
            : null;
    }

    private static Problem Fault(string field) => new("validation") { Errors = [new FieldFault(field, "mistyped")] };
}
