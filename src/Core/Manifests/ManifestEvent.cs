using System.Collections.Immutable;
using System.Text.Json.Serialization;
using MissionReg.Core.Cases;

namespace MissionReg.Core.Manifests;

/// <summary>What happened to a manifest: append-only, under names that never change.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(ManifestCompiled), "manifest-compiled")]
[JsonDerivedType(typeof(ManifestDispatched), "manifest-dispatched")]
[JsonDerivedType(typeof(ManifestArrived), "manifest-arrived")]
[JsonDerivedType(typeof(CasesMoved), "cases-moved")]
[JsonDerivedType(typeof(DiscrepancyResolved), "discrepancy-resolved")]
[JsonDerivedType(typeof(ManifestCancelled), "manifest-cancelled")]
public abstract record ManifestEvent
{
    private ManifestEvent()
    {
    }

    public sealed record ManifestCompiled(Leg Leg, string Centre, string Office, ImmutableArray<ManifestItem> Items) : ManifestEvent;

    public sealed record ManifestDispatched(string Courier) : ManifestEvent;

    public sealed record ManifestArrived(ImmutableArray<Discrepancy> Discrepancies) : ManifestEvent;

    /// <param name="Move">The move that the cases followed.</param>
    /// <param name="Refused">Those that did not.</param>
    public sealed record CasesMoved(string Move, ImmutableArray<Discrepancy> Refused) : ManifestEvent;

    public sealed record DiscrepancyResolved(int Discrepancy, SettledAs How, string? Remark) : ManifestEvent;

    public sealed record ManifestCancelled(string? Reason) : ManifestEvent;
}
