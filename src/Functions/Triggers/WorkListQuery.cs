using System.Globalization;
using Microsoft.AspNetCore.Http;
using MissionReg.Core.Cases;
using MissionReg.Functions.Storage.Cases;
using NodaTime.Text;

namespace MissionReg.Functions.Triggers;

/// <summary>Reads <c>?state=&amp;procedure=&amp;due=&amp;q=&amp;page=</c>.</summary>
internal static class WorkListQuery
{
    /// <returns>The query, or the name of the parameter that cannot be read.</returns>
    public static (CaseQuery? Query, string? Fault) Read(IQueryCollection query, string office)
    {
        CaseStatus? status = null;
        if (Given("state") is { } state)
        {
            var named = Enum.GetValues<CaseStatus>().Where(s => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(s.ToString()) == state).ToArray();
            if (named.Length == 0)
            {
                return (null, "state");
            }

            status = named[0];
        }

        var due = Given("due") is { } day ? LocalDatePattern.Iso.Parse(day) : null;
        if (due is { Success: false })
        {
            return (null, "due");
        }

        var page = 1;
        if (Given("page") is { } number && (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out page) || page is < 1 or > 1_000_000))
        {
            return (null, "page");
        }

        return (new CaseQuery(office, status, Given("procedure"), due?.Value, Given("q"), page), null);

        string? Given(string name) => query[name].ToString() is { Length: > 0 } value ? value : null;
    }
}
