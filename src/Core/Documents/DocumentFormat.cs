namespace MissionReg.Core.Documents;

/// <summary>The formats a scan may have, told by its content.</summary>
public enum DocumentFormat
{
    Pdf,
    Jpeg,
    Png,
    Tiff,
}
