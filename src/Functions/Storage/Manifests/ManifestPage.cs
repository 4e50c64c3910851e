using System.Collections.Immutable;

namespace MissionReg.Functions.Storage.Manifests;

/// <summary>One page of a list of manifests.</summary>
public sealed record ManifestPage(ImmutableArray<ManifestRow> Manifests, int Page, bool More);
