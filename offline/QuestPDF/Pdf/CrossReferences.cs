using System.Buffers.Binary;

namespace QuestPDF.Pdf;

/// <summary>The rows of a cross-reference stream (ISO 32000-1, 7.5.8), which can tell of packed objects as the table cannot.</summary>
internal static class CrossReferences
{
    public const int RowSize = 7;

    /// <summary>The widths of a row's fields: kind, offset or stream, and place in the stream.</summary>
    public static ReadOnlySpan<byte> Entries => "/Type/XRef/W[1 4 2]"u8;

    public static void Write(ByteBuffer rows, List<ObjectPlace> places)
    {
        // Object 0 heads the list of free ones, of which there are no others.
        var table = rows.Room(RowSize * (places.Count + 1))[..(RowSize * (places.Count + 1))];
        table[..RowSize].Clear();
        BinaryPrimitives.WriteUInt16BigEndian(table[5..], ushort.MaxValue);
        for (var i = 0; i < places.Count; i++)
        {
            var row = table.Slice(RowSize * (i + 1), RowSize);
            var (offset, stream, index) = places[i];
            row[0] = (byte)(stream > 0 ? 2 : 1);
            BinaryPrimitives.WriteInt32BigEndian(row[1..], stream > 0 ? stream : offset);
            BinaryPrimitives.WriteUInt16BigEndian(row[5..], (ushort)index);
        }

        rows.Advance(table.Length);
    }
}
