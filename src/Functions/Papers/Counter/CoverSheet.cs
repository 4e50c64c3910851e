namespace MissionReg.Functions.Papers.Counter;

/// <summary>What is on one cover sheet. It lies open on many desks, so it names the case and the document and no person.</summary>
/// <param name="Code">What its QR code says.</param>
/// <param name="Document">Title of the checklist item.</param>
internal sealed record CoverSheet(string Code, string CaseNumber, string Document);
