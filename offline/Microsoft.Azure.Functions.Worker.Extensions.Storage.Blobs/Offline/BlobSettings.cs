using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.Offline;

/// <summary>How often containers are looked at: setting <c>MissionReg:BlobPollingInterval</c>, a time such as <c>00:00:01</c>.</summary>
internal sealed class BlobSettings(IConfiguration configuration)
{
    private const string Setting = "MissionReg:BlobPollingInterval";

    public TimeSpan PollingInterval { get; } = Parse(configuration[Setting]);

    private static TimeSpan Parse(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return TimeSpan.FromSeconds(1);
        }

        return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var interval) && interval > TimeSpan.Zero && interval < TimeSpan.FromDays(1)
            ? interval
            : throw new InvalidOperationException($"Setting '{Setting}' is not a time such as 00:00:01.");
    }
}
