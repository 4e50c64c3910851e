namespace QuestPDF.Pdf;

/// <summary>Content that no one misses who only hears the document (ISO 32000-1, 14.8.2.2).</summary>
internal sealed class Artifact : Mark
{
    private readonly byte[] _opening;

    private Artifact(ReadOnlySpan<byte> opening) => _opening = opening.ToArray();

    /// <summary>Outside of every element; an element may yet begin inside it.</summary>
    public static Artifact None { get; } = new("/Artifact BMC\n"u8);

    public static Artifact Pagination { get; } = new("/Artifact<</Type/Pagination>>BDC\n"u8);

    public static Artifact PageHeader { get; } = new("/Artifact<</Type/Pagination/Subtype/Header>>BDC\n"u8);

    public static Artifact PageFooter { get; } = new("/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n"u8);

    public static Artifact Layout { get; } = new("/Artifact<</Type/Layout>>BDC\n"u8);

    public static Artifact Background { get; } = new("/Artifact<</Type/Background>>BDC\n"u8);

    /// <summary>The operator that begins such content.</summary>
    public ReadOnlySpan<byte> Opening => _opening;
}
