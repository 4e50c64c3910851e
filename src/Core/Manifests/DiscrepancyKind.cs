namespace MissionReg.Core.Manifests;

/// <summary>How what was in the bag differs from the manifest.</summary>
public enum DiscrepancyKind
{
    /// <summary>Listed and not there.</summary>
    Missing,

    /// <summary>There and not listed.</summary>
    Extra,

    /// <summary>The case does not let itself be moved: it was withdrawn meanwhile.</summary>
    Refused,
}
