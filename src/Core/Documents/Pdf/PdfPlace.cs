namespace MissionReg.Core.Documents.Pdf;

/// <summary>Where an object lies.</summary>
/// <param name="Offset">In the file, from its header; <c>null</c> for a packed object and for a free number.</param>
/// <param name="Container">The stream object that holds it; <c>null</c> for others.</param>
internal readonly record struct PdfPlace(long? Offset, long? Container)
{
    public static PdfPlace InFile(long offset) => new(offset, Container: null);

    public static PdfPlace In(long container) => new(Offset: null, container);

    public static PdfPlace Free => default;
}
