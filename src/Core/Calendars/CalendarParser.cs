using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace MissionReg.Core.Calendars;

/// <summary>Reads a calendar's JSON; the first flaw ends it with its file, path and reason.</summary>
internal sealed class CalendarParser(string file)
{
    public PublicCalendar Parse(string json)
    {
        using var document = Open(json);
        var root = document.RootElement;
        Only(root, "$", "$schema", "id", "version", "years", "entries");
        var years = Items(root, "$", "years").Select(i => Year(i.Element, i.Path)).ToList();
        if (years.Count == 0)
            throw Flaw("$.years", "no year is covered");
        Unique(years, y => y.Year, "$.years");
        var entries = Items(root, "$", "entries").Select(i => Entry(i.Element, i.Path)).ToList();
        Unique(entries, e => e.Date, "$.entries");
        var covered = years.Select(y => y.Year).ToHashSet();
        if (entries.FindIndex(e => !covered.Contains(e.Date.Year)) is >= 0 and var stray)
            throw Flaw($"$.entries[{stray}].date", $"year {entries[stray].Date.Year} is not among the years covered");
        return new PublicCalendar(Text(root, "$", "id"), Text(root, "$", "version"), years, entries);
    }

    private JsonDocument Open(string json)
    {
        try
        {
            return JsonDocument.Parse(json);
        }
        catch (JsonException e)
        {
            throw Flaw(e.Path ?? "$", $"not JSON (line {e.LineNumber + 1})");
        }
    }

    private CalendarYear Year(JsonElement element, string path)
    {
        Only(element, path, "year", "complete", "source");
        var year = Get(element, path, "year");
        if (year.ValueKind != JsonValueKind.Number || !year.TryGetInt32(out var number) || number is < 1900 or > 2199)
            throw Flaw($"{path}.year", "a year between 1900 and 2199 is expected");
        return new CalendarYear(number, Flag(element, path, "complete"), Text(element, path, "source"));
    }

    private CalendarEntry Entry(JsonElement element, string path)
    {
        Only(element, path, "date", "kind", "name", "source", "verified", "yearly", "inPlaceOf");
        var name = Get(element, path, "name");
        var namePath = $"{path}.name";
        Only(name, namePath, "kk", "ru", "en");
        var kind = Kind(element, path);
        return new CalendarEntry(
            Date(element, path, "date"),
            kind,
            new DayName(Text(name, namePath, "kk"), Text(name, namePath, "ru"), Text(name, namePath, "en")),
            Text(element, path, "source"),
            Flag(element, path, "verified"),
            element.TryGetProperty("yearly", out _) && Flag(element, path, "yearly"),
            kind == DayKind.PublicHoliday ? null : Date(element, path, "inPlaceOf"));
    }

    private DayKind Kind(JsonElement element, string path) => Text(element, path, "kind") switch
    {
        DayRule.PublicHoliday => DayKind.PublicHoliday,
        DayRule.Substitute => DayKind.Substitute,
        DayRule.MovedDayOff => DayKind.MovedDayOff,
        DayRule.MovedWorkingDay => DayKind.MovedWorkingDay,
        var other => throw Flaw($"{path}.kind", $"'{other}' is not a kind of day"),
    };

    private LocalDate Date(JsonElement element, string path, string name)
    {
        var text = Text(element, path, name);
        var parsed = LocalDatePattern.Iso.Parse(text);
        return parsed.Success ? parsed.Value : throw Flaw($"{path}.{name}", $"'{text}' is not a date");
    }

    private string Text(JsonElement element, string path, string name) =>
        Get(element, path, name) is { ValueKind: JsonValueKind.String } value && value.GetString() is { } text
            && !string.IsNullOrWhiteSpace(text)
            ? text
            : throw Flaw($"{path}.{name}", "a text that is not empty is expected");

    private bool Flag(JsonElement element, string path, string name) => Get(element, path, name).ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Flaw($"{path}.{name}", "true or false is expected"),
    };

    private IEnumerable<(JsonElement Element, string Path)> Items(JsonElement element, string path, string name)
    {
        var list = Get(element, path, name);
        return list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Select((item, i) => (item, $"{path}.{name}[{i}]"))
            : throw Flaw($"{path}.{name}", "a list is expected");
    }

    private JsonElement Get(JsonElement element, string path, string name) =>
        element.TryGetProperty(name, out var value) ? value : throw Flaw($"{path}.{name}", "is missing");

    // A misspelt "yearly" would otherwise be dropped in silence.
    private void Only(JsonElement element, string path, params ReadOnlySpan<string> names)
    {
        if (element.ValueKind != JsonValueKind.Object)
            throw Flaw(path, "an object is expected");
        foreach (var property in element.EnumerateObject())
        {
            if (!names.Contains(property.Name))
                throw Flaw($"{path}.{property.Name}", "is not known here");
        }
    }

    private void Unique<T, TKey>(List<T> items, Func<T, TKey> key, string path)
        where TKey : notnull
    {
        var seen = new Dictionary<TKey, int>();
        for (var i = 0; i < items.Count; i++)
        {
            if (!seen.TryAdd(key(items[i]), i))
                throw Flaw($"{path}[{i}]", $"repeats {path}[{seen[key(items[i])]}]");
        }
    }

    private SeedException Flaw(string path, string reason) => new(file, path, reason);
}
