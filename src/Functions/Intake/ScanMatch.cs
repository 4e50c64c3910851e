using System.Collections.Immutable;
using MissionReg.Core.Documents;

namespace MissionReg.Functions.Intake;

/// <summary>Where a dropped file belongs, by its name and by the cover sheets in it. Where two disagree one is wrong, and a clerk decides.</summary>
/// <param name="CaseNumber">The case that was told, be it that the file cannot be taken; <see langword="null"/> when none was.</param>
/// <param name="Reason">Why it cannot be taken; <see langword="null"/> when it can.</param>
internal sealed record ScanMatch(string? CaseNumber, string? DocumentId, string? Reason)
{
    public static ScanMatch Of(DocumentFileName? name, ImmutableArray<CoverSheetCode> sheets) => (name, sheets) switch
    {
        (null, []) => new ScanMatch(null, null, "name-not-understood"),
        (_, [_, _, ..]) => new ScanMatch(name?.CaseNumber ?? sheets[0].CaseNumber, null, "cover-sheets-differ"),
        (null, [var sheet]) => new ScanMatch(sheet.CaseNumber, sheet.DocumentId, null),
        (_, [var sheet]) when sheet != new CoverSheetCode(name.CaseNumber, name.DocumentId) =>
            new ScanMatch(name.CaseNumber, null, "cover-sheet-contradicts-name"),
        _ => new ScanMatch(name.CaseNumber, name.DocumentId, null),
    };
}
