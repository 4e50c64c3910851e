namespace MissionReg.Core.Cases;

/// <summary>In which procedures a command can be given.</summary>
public enum Offer
{
    Always,

    /// <summary>Where the procedure names a paragraph for it.</summary>
    WhereCited,

    /// <summary>Where centres accept applications.</summary>
    WithCentres,
}
