namespace MissionReg.Core.Custody;

/// <summary>What a paper is, as its way through the case depends on it.</summary>
public enum CustodyKind
{
    Form,
    Copy,
    Original,
    Thing,

    /// <summary>An original that was only shown, or compared with its copy: it stays with the recipient.</summary>
    Shown,
    Outcome,
}
