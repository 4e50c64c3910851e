using System.Collections.Immutable;

namespace MissionReg.Core.Procedures;

/// <summary>Somebody at the office whom the recipient may turn to.</summary>
public sealed record Contact
{
    public required string Id { get; init; }

    public required LocalizedText Title { get; init; }

    public LocalizedText? Address { get; init; }

    public required ImmutableArray<string> Phones { get; init; }

    /// <summary>Complaints are registered here, and asked after at these phones.</summary>
    public bool RegistersComplaints { get; init; }

    public string? Email { get; init; }

    /// <summary>When people are received.</summary>
    public LocalizedText? Reception { get; init; }

    public required string Paragraph { get; init; }
}
