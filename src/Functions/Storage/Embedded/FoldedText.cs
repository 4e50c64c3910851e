using System.Collections.Immutable;
using MissionReg.Core.Registers;
using MissionReg.Core.Search;
using MissionReg.Functions.Storage.Cases;

namespace MissionReg.Functions.Storage.Embedded;

/// <summary>Texts as they are searched in: folded words, each with a space before it, so that a beginning of a word is found as a part.</summary>
internal static class FoldedText
{
    public static string Of(string? text) => text is null ? "" : string.Concat(Words(SearchText.Fold(text)).Select(word => " " + word));

    public static string OfCase(CaseRow row) => Of($"{row.CaseNumber}\n{row.Applicant}");

    public static string OfEntry(RegisterEntry entry) => Of($"{entry.Number}\n{entry.Name}");

    /// <summary>The words of a folded text, each once.</summary>
    public static ImmutableArray<string> Words(string folded) => [.. folded.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct()];
}
