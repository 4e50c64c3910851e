namespace MissionReg.Core.Manifests;

/// <summary>A paper that was in the bag.</summary>
/// <param name="Count">As many as listed if not given.</param>
public sealed record PresentPaper(string Id, int? Count = null);
