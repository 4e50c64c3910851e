namespace MissionReg.Core.Manifests;

/// <summary>A line under a case of a manifest.</summary>
/// <param name="Id">Id in the checklist, or <see cref="Outcome"/>.</param>
/// <param name="Count">Copies, or pieces of a thing.</param>
public sealed record ManifestPaper(string Id, PaperKind Kind, int Count)
{
    public const string Outcome = "outcome";
}
