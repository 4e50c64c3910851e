using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using MissionReg.Core.Cases;
using MissionReg.Functions.Storage.Manifests;

namespace MissionReg.Functions.Triggers;

/// <summary>Reads <c>?leg=&amp;open=&amp;page=</c>.</summary>
internal static class ManifestListQuery
{
    /// <returns>The query, or the name of the parameter that cannot be read.</returns>
    public static (ManifestQuery? Query, string? Fault) Read(IQueryCollection query, string place)
    {
        Leg? leg = null;
        if (query["leg"].ToString() is { Length: > 0 } name)
        {
            leg = Enum.GetValues<Leg>().Cast<Leg?>().FirstOrDefault(l => JsonNamingPolicy.KebabCaseLower.ConvertName(l!.Value.ToString()) == name);
            if (leg is null)
            {
                return (null, "leg");
            }
        }

        bool? open = query["open"].ToString() switch { "true" => true, "false" => false, _ => null };
        if (open is null && query["open"].ToString().Length > 0)
        {
            return (null, "open");
        }

        var page = 1;
        return query["page"].ToString() is { Length: > 0 } number
            && (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out page) || page is < 1 or > 1_000_000)
                ? (null, "page")
                : (new ManifestQuery(place, leg, open, page), null);
    }
}
