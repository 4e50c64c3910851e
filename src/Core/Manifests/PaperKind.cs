namespace MissionReg.Core.Manifests;

/// <summary>What a paper on a manifest is.</summary>
public enum PaperKind
{
    /// <summary>The application.</summary>
    Form,
    Copy,
    Original,

    /// <summary>A copy that was compared with its original.</summary>
    Compared,
    Thing,

    /// <summary>The signed paper that the case ends in.</summary>
    Outcome,
}
