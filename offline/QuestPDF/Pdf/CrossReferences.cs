using System.Buffers.Binary;

namespace QuestPDF.Pdf;

/// <summary>The rows of a cross-reference stream (ISO 32000-1, 7.5.8), which can tell of packed objects as the table cannot.</summary>
internal static class CrossReferences
{
    public const int RowSize = 7;

    /// <summary>The widths of a row's fields: kind, offset or stream, and place in the stream.</summary>
    public static ReadOnlySpan<byte> Entries => "/Type/XRef/W[1 4 2]"u8;

    public static void Write(ByteBuffer rows, List<int> offsets, List<PackedObjects> packed)
    {
        // Object 0 heads the list of free ones, of which there are no others.
        var table = rows.Room(RowSize * (offsets.Count + 1))[..(RowSize * (offsets.Count + 1))];
        table[..RowSize].Clear();
        BinaryPrimitives.WriteUInt16BigEndian(table[5..], ushort.MaxValue);
        for (var i = 0; i < offsets.Count; i++)
        {
            Put(table, i + 1, 1, offsets[i], 0);
        }

        foreach (var (first, count, stream) in packed)
        {
            for (var i = 0; i < count; i++)
            {
                Put(table, first + i, 2, stream, i);
            }
        }

        rows.Advance(table.Length);
    }

    private static void Put(Span<byte> table, int id, byte kind, int place, int index)
    {
        var row = table.Slice(RowSize * id, RowSize);
        row[0] = kind;
        BinaryPrimitives.WriteInt32BigEndian(row[1..], place);
        BinaryPrimitives.WriteUInt16BigEndian(row[5..], (ushort)index);
    }
}
