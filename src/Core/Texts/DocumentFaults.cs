using MissionReg.Core.Seeds;

namespace MissionReg.Core.Texts;

/// <summary>Documents whose lines, dates or order cannot be printed.</summary>
internal static class DocumentFaults
{
    private static readonly string[] DateParts = [WordingValidator.Day, WordingValidator.Month, WordingValidator.Year];

    public static void Find(DocumentWording document, Wording wording, string path, SeedFaults faults)
    {
        faults.Unique($"{path}.lines", document.Lines.Select(line => line.Id));
        faults.Unique($"{path}.placeholders", document.Placeholders, "");
        CheckLines(document, path, faults);
        CheckDates(document, wording, path, faults);
        foreach (var language in Enum.GetValues<Language>())
            CheckOrder(document, language, path, faults);
    }

    private static void CheckLines(DocumentWording document, string path, SeedFaults faults)
    {
        var number = 0;
        foreach (var (i, line) in document.Lines.Index())
        {
            TextBlanks.Check(line.Text, document.Placeholders, $"{path}.lines[{i}].text", faults);
            if (line.Caption is { } caption)
                TextBlanks.Check(caption, [], $"{path}.lines[{i}].caption", faults);
            faults.AddIf(
                line.Optional && (line.Repeats || line.Number is not null || !Placeholders.In(line.Text.Ru).Any()),
                $"{path}.lines[{i}].optional",
                "is for a line with blanks and without a number that is printed once");
            if (line.Number is { } given)
                faults.AddIf(given != ++number, $"{path}.lines[{i}].number", $"is {given} where {number} is due");
        }

        var used = document.Lines.SelectMany(line => Placeholders.In(line.Text.Ru)).ToHashSet(StringComparer.Ordinal);
        foreach (var (i, name) in document.Placeholders.Index())
            faults.AddIf(!used.Contains(name), $"{path}.placeholders[{i}]", $"{{{name}}} is in no line");
    }

    private static void CheckDates(DocumentWording document, Wording wording, string path, SeedFaults faults)
    {
        faults.Unique($"{path}.dates", document.Dates.Select(date => date.Placeholder), ".placeholder");
        foreach (var (i, date) in document.Dates.Index())
        {
            var where = $"{path}.dates[{i}]";
            faults.AddIf(!document.Placeholders.Contains(date.Placeholder), $"{where}.placeholder", $"{{{date.Placeholder}}} is no placeholder here");
            faults.AddIf(wording.Months.All(months => months.Id != date.Months), $"{where}.months", $"'{date.Months}' are no month names");
            TextBlanks.Check(date.Pattern, DateParts, $"{where}.pattern", faults);
            faults.AddIf(
                !DateParts.All(Placeholders.In(date.Pattern.Ru).Contains),
                $"{where}.pattern.ru",
                "lacks the day, the month or the year");
        }
    }

    private static void CheckOrder(DocumentWording document, Language language, string path, SeedFaults faults)
    {
        if (document.Order?.In(language) is { } order)
        {
            faults.AddIf(
                !order.Order(StringComparer.Ordinal).SequenceEqual(document.Lines.Select(line => line.Id).Order(StringComparer.Ordinal)),
                $"{path}.order.{language.Tag()}",
                "does not name every line once");
        }
    }
}
