using System.Collections.Immutable;
using System.Globalization;
using MissionReg.Functions.Storage.Transfer.Lines;

namespace MissionReg.Functions.Storage.Transfer;

/// <summary>A kind of thing that is kept.</summary>
/// <param name="Name">As it is printed.</param>
internal sealed record TransferKind(string Name)
{
    /// <summary>The installation's secret.</summary>
    public static readonly TransferKind Secret = new("secret");

    public static readonly TransferKind Accounts = new("accounts");

    /// <summary>Loaded reference data by their place in the order of loading.</summary>
    public static readonly TransferKind ReferenceData = new("reference data") { InOrder = true, FaultIn = KeptSeed.FaultIn };

    /// <summary>The last numbers that were taken.</summary>
    public static readonly TransferKind Journals = new("journals") { MayBecome = (kept, coming) => Number(kept) < Number(coming) };

    public static readonly TransferKind Cases = new("cases") { MayBecome = KeptEvents.MayBecome, FaultIn = KeptEvents.FaultIn };

    public static readonly TransferKind Manifests = new("manifests") { MayBecome = KeptEvents.MayBecome, FaultIn = KeptEvents.FaultIn };

    /// <summary>To requests with an idempotency key.</summary>
    public static readonly TransferKind Answers = new("answers");

    public static readonly TransferKind Inbox = new("inbox notes");

    public static readonly TransferKind Readings = new("readings");

    public static readonly TransferKind MissedRuns = new("missed runs");

    /// <summary>
    /// In the order in which they are copied: numbers before the cases that took them, so that none is given twice wherever the
    /// copying is broken off.
    /// </summary>
    public static readonly ImmutableArray<TransferKind> All =
        [Secret, Accounts, ReferenceData, Journals, Cases, Manifests, Answers, Inbox, Readings, MissedRuns];

    /// <summary>Whether what is kept may grow into what comes; what differs otherwise is never overwritten.</summary>
    public Func<string, string, bool> MayBecome { get; private init; } = (_, _) => false;

    /// <summary>Why a line must not be copied; <see langword="null"/> if nothing is wrong with it.</summary>
    public Func<TransferLine, string?> FaultIn { get; private init; } = _ => null;

    /// <summary>One after the other.</summary>
    public bool InOrder { get; private init; }

    private static int Number(string json) => int.Parse(json, CultureInfo.InvariantCulture);
}
