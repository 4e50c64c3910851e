using MissionReg.Core.Deadlines;

namespace MissionReg.Core.Procedures;

/// <summary>How long the office keeps an unclaimed outcome, and where it goes then.</summary>
public sealed record Hold
{
    /// <summary>Null: kept without limit.</summary>
    public Term? Term { get; init; }

    public required string Paragraph { get; init; }

    /// <summary>Stands only together with a term.</summary>
    public HoldTransfer? Then { get; init; }

    /// <summary>How the text is read where it leaves room: from which day, or why without limit.</summary>
    public LocalizedText? Reading { get; init; }
}
