using QuestPDF.Infrastructure;

namespace QuestPDF.Pdf;

/// <summary>The document information dictionary; <see cref="XmpPacket"/> must say the same.</summary>
internal static class InfoWriter
{
    public static int Write(PdfFile file, DocumentMetadata metadata)
    {
        var id = file.Reserve();
        var info = file.Begin(id).Add("<<"u8);
        Entry("/Title"u8, metadata.Title);
        Entry("/Author"u8, metadata.Author);
        Entry("/Creator"u8, metadata.Creator);
        Date("/CreationDate"u8, metadata.CreationDate);
        Date("/ModDate"u8, metadata.ModifiedDate);
        info.Add(">>"u8);
        return id;

        void Entry(ReadOnlySpan<byte> key, string? value)
        {
            if (value is { Length: > 0 })
            {
                info.Add(key).AddText(MetadataText.Clean(value));
            }
        }

        void Date(ReadOnlySpan<byte> key, DateTimeOffset time)
        {
            if (time == default)
            {
                return;
            }

            var sign = time.Offset < TimeSpan.Zero ? '-' : '+';
            var offset = time.Offset.Duration();
            info.Add(key).AddAscii(FormattableString.Invariant($"(D:{time:yyyyMMddHHmmss}{sign}{offset.Hours:D2}'{offset.Minutes:D2}')"));
        }
    }
}
