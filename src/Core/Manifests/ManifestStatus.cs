namespace MissionReg.Core.Manifests;

/// <summary>Where a manifest stands.</summary>
public enum ManifestStatus
{
    Compiled,
    Dispatched,
    Arrived,

    /// <summary>Given up before the courier took it; its cases may go on another.</summary>
    Cancelled,
}
