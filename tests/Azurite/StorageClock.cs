using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace MissionReg.Azurite;

/// <summary>The service takes no request dated too far from its own clock; the emulator takes any.</summary>
internal static class StorageClock
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(15);

    public static bool IsFarFrom(DateTimeOffset now, HttpRequest request)
    {
        var dated = request.Headers["x-ms-date"].ToString() is { Length: > 0 } own ? own : request.Headers.Date.ToString();
        return DateTimeOffset.TryParseExact(dated, "R", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) && (now - at).Duration() > Tolerance;
    }
}
