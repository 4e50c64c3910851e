namespace MissionReg.Core.Procedures;

public enum Presentation
{
    /// <summary>The filled form itself; a scan of the signed paper may be attached.</summary>
    Form,
    Copy,
    Original,

    /// <summary>A copy that an officer compared with the original, which is given back.</summary>
    Compared,

    /// <summary>Recorded by name, language and count.</summary>
    Thing,

    /// <summary>Only shown at the counter; recorded as seen, by whom.</summary>
    Shown,
}
