using System.Globalization;
using System.Text.RegularExpressions;

namespace MissionReg.Functions.Tests.Transfer;

/// <summary>How a migration ended and what it said.</summary>
internal sealed partial record Migrated(int Code, string Output, string Errors)
{
    /// <summary>How many were copied, by kind.</summary>
    public Dictionary<string, int> Copied => Rows().ToDictionary(r => r.Kind, r => r.Copied);

    /// <summary>How many there are on both sides, by kind.</summary>
    public Dictionary<string, int> Counts => Rows().ToDictionary(r => r.Kind, r => r.Count);

    public Migrated Is(int code)
    {
        Assert.True(Code == code, $"{Code} where {code} was expected:\n{Output}{Errors}");
        return this;
    }

    private IEnumerable<(string Kind, int Count, int Copied)> Rows() =>
        Row().Matches(Output).Select(m => (m.Groups[1].Value, Number(m.Groups[2].Value), Number(m.Groups[3].Value)));

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^([a-z ]+?) +(\d+) +(\d+)  [0-9a-f]{64}\r?$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
