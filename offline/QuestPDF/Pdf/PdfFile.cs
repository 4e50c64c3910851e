using System.IO.Compression;
using System.Security.Cryptography;

namespace QuestPDF.Pdf;

/// <summary>
/// The file itself (ISO 32000-1): numbered objects, the table of where each begins, and the trailer. Nothing in it comes from
/// a clock or from chance, so the same objects give the same bytes.
/// </summary>
internal sealed class PdfFile : IDisposable
{
    private readonly ObjectStream _small;

    private static readonly ZLibCompressionOptions Quickly = new() { CompressionLevel = 1 };

    /// <summary>Worth its time for the larger streams: a certificate gets a twentieth smaller.</summary>
    private static readonly ZLibCompressionOptions Closely = new() { CompressionLevel = 2 };

    private readonly ByteBuffer _out = new(64 * 1024);
    private readonly ByteBuffer _packed = new(16 * 1024);
    private readonly List<ObjectPlace> _places = [];

    public PdfFile() => _small = new ObjectStream(this);

    /// <summary>The second line's bytes above 127 tell transfer programs that the file is binary.</summary>
    public void WriteHeader() => _out.Add("%PDF-1.7\n%"u8).Add([0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);

    public int Reserve()
    {
        _places.Add(default);
        return _places.Count;
    }

    /// <summary>An object besides streams, complete before any other is begun.</summary>
    public ByteBuffer Begin(int id)
    {
        var (target, place) = _small.Begin(id);
        _places[id - 1] = place;
        return target;
    }

    /// <summary>As <see cref="Begin"/>, for an object to be found by a program that looks no deeper.</summary>
    public ByteBuffer BeginPlain(int id)
    {
        _places[id - 1] = new ObjectPlace(_out.Length, 0, 0);
        return _out.AddInteger(id).Add(" 0 obj\n"u8);
    }

    public void EndPlain() => _out.Add("\nendobj\n"u8);

    /// <summary>A stream object; <paramref name="entries"/> are the dictionary's own entries besides length and filter.</summary>
    public void WriteStream(int id, ReadOnlySpan<byte> entries, ReadOnlySpan<byte> content, bool closely = false)
    {
        _packed.Clear();
        using (var deflate = new ZLibStream(new ByteBufferStream(_packed), closely ? Closely : Quickly))
        {
            deflate.Write(content);
        }

        WritePacked(id, entries);
    }

    /// <summary>As the other, for content that a code was made for.</summary>
    public void WriteStream(int id, ReadOnlySpan<byte> entries, ReadOnlySpan<byte> content, LiteralCode code)
    {
        _packed.Clear();
        code.Pack(content, _packed);
        WritePacked(id, entries);
    }

    /// <summary>For content that is in every document and was packed once, by <see cref="Pack"/>.</summary>
    public void WritePackedStream(int id, ReadOnlySpan<byte> entries, ReadOnlySpan<byte> packed)
    {
        _packed.Clear();
        _packed.Add(packed);
        WritePacked(id, entries);
    }

    /// <summary>As small as it gets, however long it takes.</summary>
    public static byte[] Pack(ReadOnlySpan<byte> content)
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            deflate.Write(content);
        }

        return packed.ToArray();
    }

    /// <summary>A stream written as it is: already compressed, or to be readable by a person.</summary>
    public void WriteRawStream(int id, ReadOnlySpan<byte> entries, ReadOnlySpan<byte> content)
    {
        BeginPlain(id).Add("<<"u8).Add(entries).Add("/Length "u8).AddInteger(content.Length).Add(">>stream\n"u8).Add(content).Add("\nendstream"u8);
        EndPlain();
    }

    /// <summary>Table and trailer. The file identifier is a digest of everything before it.</summary>
    public void WriteTrailer(int catalogue, int info)
    {
        _small.Flush();
        Span<byte> digest = stackalloc byte[32];
        SHA256.HashData(_out.Written, digest);
        WriteTrailerStream(catalogue, info, Convert.ToHexString(digest[..16]));
    }

    /// <summary>In one stream (ISO 32000-1, 7.5.8), which packed objects need.</summary>
    private void WriteTrailerStream(int catalogue, int info, string identifier)
    {
        var id = Reserve();
        var start = _out.Length;
        _places[id - 1] = new ObjectPlace(start, 0, 0);
        using var rows = new ByteBuffer(CrossReferences.RowSize * (_places.Count + 1));
        CrossReferences.Write(rows, _places);
        using var entries = new ByteBuffer(256);
        entries.Add(CrossReferences.Entries).Add("/Size "u8).AddInteger(_places.Count + 1)
            .Add("/Root "u8).AddInteger(catalogue).Add(" 0 R/Info "u8).AddInteger(info)
            .Add(" 0 R/ID[<"u8).AddAscii(identifier).Add("><"u8).AddAscii(identifier).Add(">]"u8);
        WriteStream(id, entries.Written, rows.Written);
        _out.Add("startxref\n"u8).AddInteger(start).Add("\n%%EOF\n"u8);
    }

    public ReadOnlySpan<byte> Bytes => _out.Written;

    public void Dispose()
    {
        _out.Dispose();
        _packed.Dispose();
        _small.Dispose();
    }

    private void WritePacked(int id, ReadOnlySpan<byte> entries)
    {
        BeginPlain(id).Add("<<"u8).Add(entries).Add("/Filter/FlateDecode/Length "u8).AddInteger(_packed.Length).Add(">>stream\n"u8).Add(_packed.Written).Add("\nendstream"u8);
        EndPlain();
    }
}
