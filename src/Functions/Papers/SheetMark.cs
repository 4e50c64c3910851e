namespace MissionReg.Functions.Papers;

/// <summary>What tells a paper apart from an original.</summary>
/// <param name="Word">Across every page, behind the text.</param>
/// <param name="Standing">On top of every page: why what is copied no longer holds; null where it does, or holds nothing.</param>
internal sealed record SheetMark(string Word, string? Standing = null);
