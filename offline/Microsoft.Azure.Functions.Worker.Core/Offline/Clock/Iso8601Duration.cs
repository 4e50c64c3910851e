using System.Globalization;
using System.Text.RegularExpressions;

namespace Microsoft.Azure.Functions.Worker.Offline;

/// <summary>
/// A duration such as <c>P6M</c> or <c>P1DT12H</c>, forwards only. Years and months are those of the calendar: half a year
/// after 31 August is the last day of February. No part may reach beyond a thousand years.
/// </summary>
internal sealed partial record Iso8601Duration(int Months, int Days, TimeSpan Time)
{
    private const int MostMonths = 12_000;
    private const int MostDays = 366_000;

    public static bool TryParse(string? text, out Iso8601Duration duration)
    {
        duration = new Iso8601Duration(0, 0, TimeSpan.Zero);
        if (text is null || Shape().Match(text) is not { Success: true } match)
        {
            return false;
        }

        int Part(string name) =>
            match.Groups[name] is { Success: true } part ? int.Parse(part.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

        var fraction = match.Groups["fraction"].Value.PadRight(7, '0');
        duration = new Iso8601Duration(
            (Part("years") * 12) + Part("months"),
            (Part("weeks") * 7) + Part("days"),
            new TimeSpan(Part("hours"), Part("minutes"), Part("seconds")) + TimeSpan.FromTicks(long.Parse(fraction, CultureInfo.InvariantCulture)));
        return duration is { Months: <= MostMonths, Days: <= MostDays, Time.TotalDays: <= MostDays };
    }

    /// <summary>Largest unit first, by the calendar of the instant's own offset.</summary>
    public DateTimeOffset After(DateTimeOffset start) => start.AddMonths(Months).AddDays(Days).Add(Time);

    [GeneratedRegex(
        @"^P(?=\d|T\d)((?<years>\d{1,6})Y)?((?<months>\d{1,6})M)?((?<weeks>\d{1,6})W)?((?<days>\d{1,6})D)?"
        + @"(T(?=\d)((?<hours>\d{1,6})H)?((?<minutes>\d{1,8})M)?((?<seconds>\d{1,9})([.,](?<fraction>\d{1,7}))?S)?)?$",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Shape();
}
