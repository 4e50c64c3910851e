using MissionReg.Core.Deadlines;

namespace MissionReg.Core.Procedures;

/// <summary>What Public Service Centres do for the office that decides.</summary>
public sealed record CentreService
{
    /// <summary>Id of the list in <c>seeds/centres/</c>.</summary>
    public required string Centres { get; init; }

    /// <summary>Fewest courier runs on a working day of the centre.</summary>
    public required int RunsPerDay { get; init; }

    /// <summary>How long the centre keeps what nobody collects, before it goes back to the office.</summary>
    public required CitedTerm Hold { get; init; }

    /// <summary>Within which the centre tells the recipient that the office returned the package; null where the text sets none.</summary>
    public CitedTerm? ReturnNotice { get; init; }

    /// <summary>Added to the office's term for the hand-out date on the centre's receipt: the way there and back.</summary>
    public required Term Transit { get; init; }

    /// <summary>Why that much, where the text is silent.</summary>
    public required LocalizedText Reading { get; init; }

    public required string Paragraph { get; init; }
}
