using MissionReg.Core.Cases;

namespace MissionReg.Functions.Storage.Manifests;

/// <summary>Which manifests to list. A criterion that is <see langword="null"/> leaves nothing out.</summary>
/// <param name="Place">The centre or the office.</param>
/// <param name="Page">1 for the first page.</param>
public sealed record ManifestQuery(string Place, Leg? Leg, bool? Open, int Page, int PageSize = 50);
