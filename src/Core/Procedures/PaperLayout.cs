namespace MissionReg.Core.Procedures;

/// <summary>How an outcome is set on its sheet.</summary>
public enum PaperLayout
{
    /// <summary>Roomy, in a frame.</summary>
    Certificate,
    Letter,
}
