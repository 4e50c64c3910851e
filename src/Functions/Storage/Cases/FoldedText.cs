using System.Collections.Immutable;
using MissionReg.Core.Registers;
using MissionReg.Core.Search;

namespace MissionReg.Functions.Storage.Cases;

/// <summary>Texts as they are searched in: folded words, each with a space before it, so that a beginning of a word is found as a part.</summary>
internal static class FoldedText
{
    public static string Of(string? text) => text is null ? "" : string.Concat(Words(SearchText.Fold(text)).Select(word => " " + word));

    public static string OfCase(CaseRow row) => Of($"{row.CaseNumber}\n{row.Applicant}");

    public static string OfEntry(RegisterEntry entry) => Of($"{entry.Number}\n{entry.Name}");

    /// <summary>Each of the words begins a word of the folded text.</summary>
    public static bool HasAll(string folded, IEnumerable<string> words) => words.All(word => folded.Contains(" " + word, StringComparison.Ordinal));

    /// <summary>The words of a folded text, each once.</summary>
    public static ImmutableArray<string> Words(string folded) => [.. folded.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct()];
}
