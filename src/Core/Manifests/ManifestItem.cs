using System.Collections.Immutable;

namespace MissionReg.Core.Manifests;

/// <summary>A case on a manifest with the papers that go with it.</summary>
/// <param name="Kind">Kind of the service within the procedure.</param>
public sealed record ManifestItem(
    string CaseNumber, string Procedure, string ProcedureVersion, string Kind, ImmutableArray<ManifestPaper> Papers);
