using System.IO.Compression;
using System.Security.Cryptography;

namespace QuestPDF.Pdf;

/// <summary>
/// The file itself (ISO 32000-1): numbered objects, the table of where each begins, and the trailer. Nothing in it comes from
/// a clock or from chance, so the same objects give the same bytes.
/// </summary>
internal sealed class PdfFile(bool compress) : IDisposable
{
    private readonly ByteBuffer _out = new(64 * 1024);
    private readonly ByteBuffer _packed = new(16 * 1024);
    private readonly List<int> _offsets = [];
    private readonly List<PackedObjects> _packedObjects = [];

    /// <summary>The second line's bytes above 127 tell transfer programs that the file is binary.</summary>
    public void WriteHeader() => _out.Add("%PDF-1.7\n%"u8).Add([0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);

    public int Reserve()
    {
        _offsets.Add(0);
        return _offsets.Count;
    }

    public ByteBuffer Begin(int id)
    {
        _offsets[id - 1] = _out.Length;
        return _out.AddInteger(id).Add(" 0 obj\n"u8);
    }

    public void End() => _out.Add("\nendobj\n"u8);

    /// <summary>A stream object; <paramref name="entries"/> are the dictionary's own entries besides length and filter.</summary>
    public void WriteStream(int id, ReadOnlySpan<byte> entries, ReadOnlySpan<byte> content)
    {
        if (!compress)
        {
            WriteRawStream(id, entries, content);
            return;
        }

        _packed.Clear();
        using (var deflate = new ZLibStream(new ByteBufferStream(_packed), CompressionLevel.Fastest))
        {
            deflate.Write(content);
        }

        WritePacked(id, entries);
    }

    /// <summary>As the other, for content that a code was made for.</summary>
    public void WriteStream(int id, ReadOnlySpan<byte> entries, ReadOnlySpan<byte> content, LiteralCode code)
    {
        if (!compress)
        {
            WriteRawStream(id, entries, content);
            return;
        }

        _packed.Clear();
        code.Pack(content, _packed);
        WritePacked(id, entries);
    }

    /// <summary>A stream written as it is: already compressed, or to be readable by a person.</summary>
    public void WriteRawStream(int id, ReadOnlySpan<byte> entries, ReadOnlySpan<byte> content)
    {
        Begin(id).Add("<<"u8).Add(entries).Add("/Length "u8).AddInteger(content.Length).Add(">>stream\n"u8).Add(content).Add("\nendstream"u8);
        End();
    }

    /// <summary>Where objects lie that were written into an object stream.</summary>
    public void AddPacked(PackedObjects objects) => _packedObjects.Add(objects);

    /// <summary>Table and trailer. The file identifier is a digest of everything before it.</summary>
    public void WriteTrailer(int catalogue, int info)
    {
        Span<byte> digest = stackalloc byte[32];
        SHA256.HashData(_out.Written, digest);

        if (_packedObjects.Count > 0)
        {
            WriteTrailerStream(catalogue, info, Convert.ToHexString(digest[..16]));
            return;
        }

        var table = _out.Length;
        _out.Add("xref\n0 "u8).AddInteger(_offsets.Count + 1).Add("\n0000000000 65535 f \n"u8);
        foreach (var offset in _offsets)
        {
            offset.TryFormat(_out.Room(10), out var written, "D10", System.Globalization.CultureInfo.InvariantCulture);
            _out.Advance(written);
            _out.Add(" 00000 n \n"u8);
        }

        _out.Add("trailer\n<</Size "u8).AddInteger(_offsets.Count + 1)
            .Add("/Root "u8).AddInteger(catalogue).Add(" 0 R/Info "u8).AddInteger(info).Add(" 0 R/ID["u8);
        AddIdentifier(digest[..16]);
        AddIdentifier(digest[..16]);
        _out.Add("]>>\nstartxref\n"u8).AddInteger(table).Add("\n%%EOF\n"u8);
    }

    /// <summary>Table and trailer in one stream, which older readers do not know but packed objects need.</summary>
    private void WriteTrailerStream(int catalogue, int info, string identifier)
    {
        var id = Reserve();
        var start = _offsets[id - 1] = _out.Length;
        using var rows = new ByteBuffer(CrossReferences.RowSize * (_offsets.Count + 1));
        CrossReferences.Write(rows, _offsets, _packedObjects);
        using var entries = new ByteBuffer(256);
        entries.Add(CrossReferences.Entries).Add("/Size "u8).AddInteger(_offsets.Count + 1)
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
    }

    private void WritePacked(int id, ReadOnlySpan<byte> entries)
    {
        Begin(id).Add("<<"u8).Add(entries).Add("/Filter/FlateDecode/Length "u8).AddInteger(_packed.Length).Add(">>stream\n"u8).Add(_packed.Written).Add("\nendstream"u8);
        End();
    }

    private void AddIdentifier(ReadOnlySpan<byte> digest)
    {
        _out.Add((byte)'<');
        foreach (var b in digest)
        {
            _out.AddHex(b);
        }

        _out.Add((byte)'>');
    }
}
