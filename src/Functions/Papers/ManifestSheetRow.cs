using System.Collections.Immutable;

namespace MissionReg.Functions.Papers;

/// <summary>A case on a manifest.</summary>
/// <param name="Papers">Each with its kind and count.</param>
internal sealed record ManifestSheetRow(string CaseNumber, string Service, ImmutableArray<string> Papers);
