using System.Collections.Immutable;

namespace MissionReg.Functions.Papers.Counter;

/// <summary>Everything that is on a notification slip, in its order.</summary>
internal sealed record Notification
{
    public required PaperHead Head { get; init; }

    public required string Office { get; init; }

    public required string Title { get; init; }

    public required ImmutableArray<LinePart> Recipient { get; init; }

    public required ImmutableArray<LinePart> Ready { get; init; }

    /// <summary>Service, place, hours and phones.</summary>
    public required ImmutableArray<ImmutableArray<LinePart>> Where { get; init; }

    /// <summary>Until when it is kept, and what then.</summary>
    public required ImmutableArray<ImmutableArray<LinePart>> Kept { get; init; }

    public required string Bring { get; init; }

    public required ImmutableArray<string> ToBring { get; init; }

    /// <summary>Whether somebody else may collect it.</summary>
    public required string Proxy { get; init; }
}
