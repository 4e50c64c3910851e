using System.Globalization;
using System.IO.Compression;
using System.Text;
using MissionReg.Core.Documents;
using MissionReg.Offline.Tests.StbImage;
using QRCoder;

namespace MissionReg.Functions.Tests.Api;

/// <summary>A page out of the scanner, slightly askew and speckled, with a code on it or without.</summary>
internal sealed class Scan
{
    private const int Width = 640;
    private const int Height = 900;
    private const double Module = 5.5;

    private readonly byte[] _pixels = new byte[Width * Height];

    private Scan() => Array.Fill(_pixels, (byte)244);

    public static Scan Sheet(string caseNumber, string documentId) => Of(CoverSheetCode.Write(caseNumber, documentId));

    public static Scan Of(params string[] codes)
    {
        var scan = new Scan();
        for (var i = 0; i < codes.Length; i++)
            scan.Draw(codes[i], 210 + (i * 20), 200 + (i * 400));
        var random = new Random(3);
        for (var i = 0; i < scan._pixels.Length; i++)
            scan._pixels[i] = (byte)Math.Clamp(scan._pixels[i] + random.Next(-20, 21), 0, 255);
        return scan;
    }

    public byte[] Png()
    {
        byte[] head = [0, 0, Width >> 8, Width & 255, 0, 0, Height >> 8, Height & 255, 8, 0, 0, 0, 0];
        var rows = new byte[(Width + 1) * Height];
        for (var y = 0; y < Height; y++)
            _pixels.AsSpan(y * Width, Width).CopyTo(rows.AsSpan((y * (Width + 1)) + 1));
        return [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, .. Chunk("IHDR", head), .. Chunk("IDAT", Packed(rows)), .. Chunk("IEND", [])];
    }

    /// <summary>Pages of a PDF, each of one picture as a scanner's driver puts it there.</summary>
    public static byte[] Pdf(params Scan[] pages)
    {
        using var file = new MemoryStream();
        var places = new List<long>();
        file.Write("%PDF-1.4\n"u8);
        Add("<< /Type /Catalog /Pages 2 0 R >>", null);
        Add($"<< /Type /Pages /Count {pages.Length} /Kids [{string.Join(' ', pages.Select((_, i) => $"{3 + (2 * i)} 0 R"))}] >>", null);
        for (var i = 0; i < pages.Length; i++)
        {
            var packed = Packed(pages[i]._pixels);
            Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /Im0 {4 + (2 * i)} 0 R >> >> >>", null);
            Add($"<< /Type /XObject /Subtype /Image /Width {Width} /Height {Height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode /Length {packed.Length} >>", packed);
        }

        var start = file.Position;
        Text($"xref\n0 {places.Count + 1}\n0000000000 65535 f \n{string.Concat(places.Select(p => $"{p:D10} 00000 n \n"))}");
        Text($"trailer\n<< /Root 1 0 R /Size {places.Count + 1} >>\nstartxref\n{start}\n%%EOF\n");
        return file.ToArray();

        void Add(string value, byte[]? content)
        {
            places.Add(file.Position);
            Text($"{places.Count} 0 obj\n{value}\n");
            if (content is not null)
            {
                Text("stream\n");
                file.Write(content);
                Text("\nendstream\n");
            }

            Text("endobj\n");
        }

        void Text(string text) => file.Write(Encoding.ASCII.GetBytes(text));
    }

    /// <summary>A JPEG with a code whose modules are blocks of the picture.</summary>
    public static byte[] Jpeg(string code)
    {
        using var data = new QRCodeGenerator().CreateQrCode(code, QRCodeGenerator.ECCLevel.M);
        return FlatJpeg.Of([.. data.ModuleMatrix.SelectMany(row => row.Cast<bool>()).Select(dark => (byte)(dark ? 32 : 232))], data.ModuleMatrix.Count, interval: 10);
    }

    private void Draw(string code, int left, int top)
    {
        using var data = new QRCodeGenerator().CreateQrCode(code, QRCodeGenerator.ECCLevel.M);
        var rows = data.ModuleMatrix;
        var (sin, cos) = Math.SinCos(2.5 * Math.PI / 180);
        var reach = (int)(rows.Count * Module);
        for (var y = 0; y < reach; y++)
        {
            for (var x = 0; x < reach; x++)
            {
                var (column, row) = ((int)(((cos * x) + (sin * y)) / Module), (int)Math.Floor(((cos * y) - (sin * x)) / Module));
                if ((uint)row < (uint)rows.Count && (uint)column < (uint)rows.Count && rows[row][column])
                    _pixels[((top + y) * Width) + left + x] = 40;
            }
        }
    }

    private static byte[] Chunk(string type, byte[] data)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. data];
        return [.. BigEndian((uint)data.Length), .. body, .. BigEndian(Crc(body))];
    }

    private static byte[] BigEndian(uint value) => Convert.FromHexString(value.ToString("x8", CultureInfo.InvariantCulture));

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320);
        }

        return ~crc;
    }

    private static byte[] Packed(byte[] plain)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest))
            zlib.Write(plain);
        return packed.ToArray();
    }
}
