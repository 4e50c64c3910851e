using MissionReg.Core.Seeds;

namespace MissionReg.Core.Texts;

/// <summary>Whether the blanks of a text are the allowed ones, and the same in every language.</summary>
internal static class TextBlanks
{
    public static void Check(LocalizedText text, IReadOnlyCollection<string> allowed, string path, SeedFaults faults)
    {
        var expected = Placeholders.In(text.Ru).ToHashSet(StringComparer.Ordinal);
        foreach (var language in Enum.GetValues<Language>())
        {
            var (words, where) = (text.In(language), $"{path}.{language.Tag()}");
            var blanks = Placeholders.In(words).ToList();
            faults.AddIf(Placeholders.HasStrayBrace(words), where, "has a brace that belongs to no placeholder");
            foreach (var unknown in blanks.Except(allowed))
                faults.Add(where, $"{{{unknown}}} is no placeholder here");
            faults.AddIf(!expected.SetEquals(blanks), where, "has other placeholders than the Russian text");
        }
    }
}
