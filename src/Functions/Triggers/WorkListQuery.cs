using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using MissionReg.Core.Cases;
using MissionReg.Functions.Problems;
using MissionReg.Functions.Storage.Cases;
using NodaTime.Text;

namespace MissionReg.Functions.Triggers;

/// <summary>Reads <c>?state=&amp;procedure=&amp;due=&amp;q=&amp;page=</c>.</summary>
internal static class WorkListQuery
{
    /// <returns>The query, or the parameter that is at fault.</returns>
    public static (CaseQuery? Query, FieldFault? Fault) Read(IQueryCollection query, string office)
    {
        CaseStatus? status = null;
        if (Given("state") is { } state)
        {
            var named = Enum.GetValues<CaseStatus>().Where(s => JsonNamingPolicy.KebabCaseLower.ConvertName(s.ToString()) == state).ToArray();
            if (named.Length == 0)
            {
                return Mistyped("state");
            }

            status = named[0];
        }

        var due = Given("due") is { } day ? LocalDatePattern.Iso.Parse(day) : null;
        if (due is { Success: false })
        {
            return Mistyped("due");
        }

        var page = 1;
        if (Given("page") is { } number
            && (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out page) || page is < 1 or > SearchFaults.LastPage))
        {
            return Mistyped("page");
        }

        return Given("q") is { Length: > SearchFaults.LongestText }
            ? (null, FieldFault.OfMember("q", "too-long", SearchFaults.LongestText))
            : (new CaseQuery(office, status, Given("procedure"), due?.Value, Given("q"), page), null);

        string? Given(string name) => query[name].ToString() is { Length: > 0 } value ? value : null;
    }

    private static (CaseQuery? Query, FieldFault? Fault) Mistyped(string parameter) => (null, new FieldFault(parameter, "mistyped"));
}
