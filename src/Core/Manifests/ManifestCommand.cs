using System.Collections.Immutable;
using MissionReg.Core.Cases;

namespace MissionReg.Core.Manifests;

/// <summary>What somebody asks of a manifest.</summary>
public abstract record ManifestCommand
{
    private ManifestCommand()
    {
    }

    public sealed record Compile(Leg Leg, string Centre, string Office, ImmutableArray<Candidate> Cases) : ManifestCommand;

    /// <param name="Courier">Name of the courier who takes it.</param>
    public sealed record Dispatch(string? Courier) : ManifestCommand;

    /// <param name="Cases">What was in the bag, item by item; null: all that is listed and nothing else.</param>
    /// <param name="BelongsTo">For cases that are not listed: where each ought to be; one that is not named here does not exist.</param>
    public sealed record Arrive(
        ImmutableArray<PresentCase>? Cases, ImmutableDictionary<string, string> BelongsTo) : ManifestCommand;

    public sealed record Resolve(int Discrepancy, SettledAs How, string? Remark) : ManifestCommand;

    public sealed record Cancel(string? Reason) : ManifestCommand;

    /// <summary>The cases followed a move, but for those that refused.</summary>
    public sealed record RecordMoved(string Move, ImmutableArray<CaseRefusal> Refused) : ManifestCommand;
}
