namespace MissionReg.Core.OfficeImages;

/// <summary>What of an office's own is printed as a picture.</summary>
public enum OfficeImageKind
{
    Letterhead,
    Seal,

    /// <summary>The facsimile of a signatory's signature.</summary>
    Signature,
}
