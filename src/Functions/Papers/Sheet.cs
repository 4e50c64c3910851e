using System.Collections.Immutable;
using MissionReg.Functions.Seeds;

namespace MissionReg.Functions.Papers;

/// <summary>Everything that is on a paper.</summary>
internal sealed record Sheet
{
    /// <summary>Names no person: viewers show it in their title bar and lists.</summary>
    public required string Title { get; init; }

    public required string Author { get; init; }

    /// <summary>kk or ru.</summary>
    public required string Language { get; init; }

    /// <summary>When the case got to where the paper is drawn up; not when it was printed.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    public required ImmutableArray<PaperLine> Lines { get; init; }

    /// <summary>Printed below, beside the seal or in a box.</summary>
    public required ImmutableArray<PaperLine> Note { get; init; }

    /// <summary>Leads to the address where the paper can be checked.</summary>
    public QrCode? VerificationCode { get; init; }

    public required SheetSetting Setting { get; init; }

    public OfficeImages Images { get; init; } = OfficeImages.None;

    /// <summary>Null on an original.</summary>
    public SheetMark? Mark { get; init; }

    /// <summary>The form numbers its lines; what belongs to a numbered line is set in under it.</summary>
    public bool Numbered => Lines.Any(l => l.Number is not null);
}
