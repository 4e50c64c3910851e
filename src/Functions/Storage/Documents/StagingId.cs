using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using NodaTime;

namespace MissionReg.Functions.Storage.Documents;

/// <summary>
/// The name of something staged: the milliseconds of the clock when it was begun, since a storage's own times know nothing of
/// a simulated clock, and a random part. Names in ordinal order are in the order of their time.
/// </summary>
internal static partial class StagingId
{
    private const int RandomBytes = 16;

    public static string New(TimeProvider clock) => string.Create(CultureInfo.InvariantCulture,
        $"{clock.GetUtcNow().ToUnixTimeMilliseconds():D15}-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(RandomBytes))}");

    public static string Require(string stagingId) => Form().IsMatch(stagingId)
        ? stagingId
        : throw new ArgumentException("This is no staging id.", nameof(stagingId));

    /// <summary>Whether a name is a staging id begun before an instant; the names of others are not.</summary>
    public static bool IsBefore(string name, Instant instant) =>
        Form().IsMatch(name)
        && long.Parse(name.AsSpan(0, name.IndexOf('-', StringComparison.Ordinal)), CultureInfo.InvariantCulture) < instant.ToUnixTimeMilliseconds();

    [GeneratedRegex(@"\A[0-9]{15}-[0-9a-f]{32}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
