using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using MissionReg.Core.Cases;
using MissionReg.Functions.Storage.Azure.Tables;
using NodaTime;

namespace MissionReg.Functions.Storage.Azure.Manifests;

/// <summary>All rows by which a manifest is found: in the list of its centre and of its office, when it left, and while its cases have to follow an act.</summary>
internal static class ManifestIndex
{
    /// <summary>Of the layout; another one is brought over by a rebuild.</summary>
    public const int Version = 1;

    /// <summary>The column with the whole line.</summary>
    public const string Line = nameof(Line);

    public const string Yes = "yes";
    public const string No = "no";

    /// <summary>Of all places: there are never many, and few who look.</summary>
    public const string Pending = "q:";

    private const long EndOfTime = 999_999_999_999_999;

    public static ImmutableArray<IndexRow> Of(string json)
    {
        var row = ManifestFacts.Read(json);
        var number = TableKey.Of(row.Number);
        return
        [
            .. ((string[])[row.Centre, row.Office]).Distinct().Select(place => new IndexRow(
                ListOf(place),
                $"{Milliseconds(EndOfTime - row.CompiledAt.ToUnixTimeMilliseconds())}|{Descending(row.Number)}",
                (nameof(row.Leg), row.Leg.ToString()),
                (nameof(row.Open), row.Open ? Yes : No),
                (Line, json))),
            .. row.Pending ? (IndexRow[])[new IndexRow(Pending, $"{Milliseconds(row.CompiledAt)}|{number}")] : [],
            .. row.LeftAt is { } left ? (IndexRow[])[new IndexRow(LeavingsOf(row.Centre, row.Leg), $"{Milliseconds(left)}|{number}")] : [],
        ];
    }

    public static string ListOf(string place) => $"m:{TableKey.Of(place)}";

    public static string LeavingsOf(string centre, Leg leg) => $"l:{TableKey.Of(centre)}:{leg}";

    /// <summary>Begins the keys of what happened in a millisecond.</summary>
    public static string Milliseconds(Instant at) => Milliseconds(at.ToUnixTimeMilliseconds());

    private static string Milliseconds(long milliseconds) => milliseconds.ToString("D15", CultureInfo.InvariantCulture);

    /// <summary>Sorts the greater number first: its bytes turned over, and at the end a sign that comes after all of them.</summary>
    private static string Descending(string number) => TableKey.Hex([.. Encoding.UTF8.GetBytes(number).Select(b => (byte)~b)]) + TableKey.AfterAll;
}
