using System.Collections.Immutable;
using MissionReg.Core.Procedures;
using NodaTime;

namespace MissionReg.Core.Cases;

/// <summary>A case as its events make it. See <see cref="CaseEvolution"/>.</summary>
public sealed record CaseState
{
    public required string Number { get; init; }

    /// <summary>Number of events applied.</summary>
    public required long Version { get; init; }

    /// <summary>Number of events that an officer should have seen before acting: all but the issue of a paper.</summary>
    public required long Revision { get; init; }

    /// <summary>Hash of the last event.</summary>
    public required string LastHash { get; init; }

    /// <summary>The command that opened the case.</summary>
    public required string OpenedBy { get; init; }

    public required CaseStatus Status { get; init; }

    public required string Procedure { get; init; }

    public required string ProcedureVersion { get; init; }

    public required string CalendarVersion { get; init; }

    public required string Office { get; init; }

    public required string Kind { get; init; }

    public required ImmutableSortedDictionary<string, string> Fields { get; init; }

    public required Receipt Receipt { get; init; }

    /// <summary>The centre that accepted it; null for the office's own counter.</summary>
    public string? Centre { get; init; }

    /// <summary>Number in the centre's journal.</summary>
    public string? CentreNumber { get; init; }

    public EarlierReference? Earlier { get; init; }

    /// <summary>Where the papers are.</summary>
    public Place Place { get; init; }

    /// <summary>The day from which the office's term is counted; null while the application has not reached the office.</summary>
    public LocalDate? TermFrom { get; init; }

    /// <summary>Local day on which each leg last ended.</summary>
    public ImmutableSortedDictionary<Leg, LocalDate> ArrivedOn { get; init; } = ImmutableSortedDictionary<Leg, LocalDate>.Empty;

    /// <summary>Manifests whose arrival is recorded, and those whose dispatch is.</summary>
    public ImmutableHashSet<string> Arrivals { get; init; } = [];

    public ImmutableHashSet<string> Dispatches { get; init; } = [];

    /// <summary>With the accumulation section of the centre.</summary>
    public bool Accumulated { get; init; }

    /// <summary>By checklist item; the newest last, earlier ones stay on record.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<ReceivedDocument>> Documents { get; init; } =
        ImmutableSortedDictionary.Create<string, ImmutableArray<ReceivedDocument>>(StringComparer.Ordinal);

    public ImmutableArray<ReceivedItem> Items { get; init; } = [];

    public ImmutableSortedSet<string> Shown { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>Items whose copy was compared with the original.</summary>
    public ImmutableSortedSet<string> Compared { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>What came with the application itself; later deliveries leave it as it is.</summary>
    public HandIn? HandIn { get; init; }

    public Concurrence Concurrence { get; init; }

    public Draft? Draft { get; init; }

    public Signature? Signature { get; init; }

    public ImmutableArray<IssuedPaper> Papers { get; init; } = [];

    /// <summary>When the recipient was last told that the outcome is there.</summary>
    public Instant? NotifiedAt { get; init; }

    /// <summary>When each state was entered, the last time if several.</summary>
    public ImmutableSortedDictionary<CaseStatus, Instant> EnteredAt { get; init; } = ImmutableSortedDictionary<CaseStatus, Instant>.Empty;

    /// <summary>Deadlines that are recorded as gone by.</summary>
    public ImmutableSortedDictionary<string, DeadlineEffect> Passed { get; init; } =
        ImmutableSortedDictionary.Create<string, DeadlineEffect>(StringComparer.Ordinal);

    /// <summary>Commands carried out.</summary>
    public ImmutableHashSet<string> Commands { get; init; } = [];

    /// <summary>Suspended, revoked or superseded; null for a registration that nothing happened to, or none.</summary>
    public RegistrationStanding? Interrupted { get; init; }

    /// <summary>Number of the registration that took its place.</summary>
    public string? SupersededBy { get; init; }

    /// <summary>The outcome on the merits, once signed.</summary>
    public Resolution? Decided => Signature is null ? null : Draft!.Resolution;

    /// <summary>How its registration stands on a day; null if the case is in no register.</summary>
    public RegistrationStanding? Standing(Procedure procedure, LocalDate today) =>
        Signature is null || Draft is not { Resolution: Resolution.Certificate } draft || procedure.Outcome.Find(draft.Variant) is not { Registers: true } ? null
        : Interrupted is RegistrationStanding.Revoked or RegistrationStanding.Superseded ? Interrupted
        : draft.ValidUntil < today ? RegistrationStanding.Expired
        : Interrupted ?? RegistrationStanding.InForce;

    /// <summary>The case with only what came with the application.</summary>
    public CaseState AsHandedIn() =>
        HandIn is { } handIn ? this with { Documents = handIn.Documents, Items = handIn.Items, Shown = handIn.Shown, Compared = handIn.Compared } : this;

    public IssuedPaper? Paper(string paper, string language) =>
        Papers.FirstOrDefault(p => p.Paper == paper && p.Language == language);
}
