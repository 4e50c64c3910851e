namespace MissionReg.Functions.Papers.Journals;

/// <summary>A column of a journal.</summary>
/// <param name="Title">Repeated at the head of every page.</param>
/// <param name="Points">Width of a column that is as wide in every journal; 0 for one that takes its part of the rest.</param>
/// <param name="Share">Of the width that is left.</param>
internal sealed record JournalColumn(string Title, float Points, float Share = 0);
