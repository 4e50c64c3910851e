namespace MissionReg.Core.Documents.Pdf;

/// <summary>The values that matter for inspection; everything else (strings, reals, null) is <see cref="Other"/>.</summary>
internal abstract record PdfValue
{
    private PdfValue()
    {
    }

    public sealed record Integer(long Number) : PdfValue;

    public sealed record Boolean(bool IsTrue) : PdfValue;

    public sealed record Name(string Text) : PdfValue;

    public sealed record Reference(long Object) : PdfValue;

    public sealed record Array(IReadOnlyList<PdfValue> Items) : PdfValue;

    public sealed record Dictionary(PdfEntries Entries) : PdfValue;

    public sealed record Other : PdfValue
    {
        public static readonly Other Instance = new();
    }
}
