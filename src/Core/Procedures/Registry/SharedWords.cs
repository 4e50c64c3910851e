namespace MissionReg.Core.Procedures.Registry;

/// <summary>Words that belong to no one procedure, named in place of one.</summary>
public static class SharedWords
{
    /// <summary>Of the courier's manifests.</summary>
    public const string Manifest = "manifest";
}
