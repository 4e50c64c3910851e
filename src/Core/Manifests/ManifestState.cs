using System.Collections.Immutable;
using MissionReg.Core.Cases;
using NodaTime;

namespace MissionReg.Core.Manifests;

/// <summary>A manifest as its events make it: the register of documents that goes with the courier (Almaty 2011 §12).</summary>
public sealed record ManifestState
{
    public required string Number { get; init; }

    public required long Version { get; init; }

    /// <summary>Number of events that an officer should have seen: all but that the cases followed.</summary>
    public required long Revision { get; init; }

    public required string LastHash { get; init; }

    public required ManifestStatus Status { get; init; }

    public required Leg Leg { get; init; }

    public required string Centre { get; init; }

    public required string Office { get; init; }

    public required ActorStamp CompiledBy { get; init; }

    public required Instant CompiledAt { get; init; }

    public required ImmutableArray<ManifestItem> Items { get; init; }

    public string? Courier { get; init; }

    public ActorStamp? DispatchedBy { get; init; }

    public Instant? DispatchedAt { get; init; }

    public ActorStamp? ArrivedBy { get; init; }

    public Instant? ArrivedAt { get; init; }

    public ImmutableArray<Discrepancy> Discrepancies { get; init; } = [];

    /// <summary>Acts that the cases have still to follow, oldest first.</summary>
    public ImmutableArray<Move> Pending { get; init; } = [];

    /// <summary>Cases that may not go on another manifest.</summary>
    public ImmutableSortedSet<string> Holds { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    public ImmutableHashSet<string> Commands { get; init; } = [];

    public string Origin => Leg is Leg.ToCentre ? Office : Centre;

    public string Destination => Leg is Leg.ToCentre ? Centre : Office;

    /// <summary>When it left, as far as is recorded: what has arrived has left.</summary>
    public Instant? LeftAt => DispatchedAt is { } sent && ArrivedAt is { } there ? Instant.Min(sent, there) : DispatchedAt ?? ArrivedAt;

    /// <summary>Somebody must still do something about it.</summary>
    public bool IsOpen => Status is ManifestStatus.Compiled or ManifestStatus.Dispatched || Discrepancies.Any(d => d.Settled is null);

    public ManifestItem? Item(string caseNumber) => Items.FirstOrDefault(i => i.CaseNumber == caseNumber);
}
