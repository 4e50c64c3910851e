using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace MissionReg.Core.Tests.Documents;

/// <summary>Writes PDFs object by object, sound or not, with a table or a stream as cross-reference.</summary>
internal sealed class PdfFile
{
    private readonly StringBuilder _text = new("%PDF-1.5\n");
    private readonly SortedDictionary<int, string> _rows = [];

    public static PdfFile WithPages(int pages, string catalog = "", int? stated = null)
    {
        var file = new PdfFile()
            .Object(1, $"<< /Type /Catalog /Pages 2 0 R {catalog} >>")
            .Object(2, $"<< /Type /Pages /Kids [{string.Join(' ', Enumerable.Range(10, pages).Select(n => $"{n} 0 R"))}] /Count {stated ?? pages} >>");
        for (var page = 0; page < pages; page++)
            file.Object(10 + page, "<< /Type /Page /Parent 2 0 R >>");
        return file;
    }

    public PdfFile Raw(string text)
    {
        _text.Append(text);
        return this;
    }

    public PdfFile Object(int number, string value) => NestedObject(number, $"{value}\nendobj\n");

    /// <summary>An object that nothing ends, so that what follows lies within it.</summary>
    public PdfFile NestedObject(int number, string value)
    {
        _rows[number] = string.Create(CultureInfo.InvariantCulture, $"1 {_text.Length} 0");
        return Raw($"{number} 0 obj\n{value}");
    }

    public PdfFile Stream(int number, string entries, byte[] content, bool flate = true)
    {
        var packed = flate ? Deflate(content) : content;
        return Object(number,
            $"<< {entries} /Length {packed.Length} {(flate ? "/Filter /FlateDecode" : "")} >>\nstream\n{Encoding.Latin1.GetString(packed)}\nendstream");
    }

    /// <summary>Puts objects into one stream object; they are in no table.</summary>
    public PdfFile Packed(int container, params (int Number, string Value)[] objects)
    {
        var table = new StringBuilder();
        var values = new StringBuilder();
        foreach (var (number, value) in objects)
        {
            table.Append(CultureInfo.InvariantCulture, $"{number} {values.Length} ");
            values.Append(value).Append('\n');
            _rows[number] = string.Create(CultureInfo.InvariantCulture, $"2 {container} 0");
        }

        return Stream(container, $"/Type /ObjStm /N {objects.Length} /First {table.Length}", Encoding.Latin1.GetBytes($"{table}{values}"));
    }

    public byte[] WithTable(string trailer = "/Root 1 0 R", long? startAt = null)
    {
        var start = startAt ?? _text.Length;
        Raw("xref\n0 1\n0000000000 65535 f \n");
        foreach (var (number, row) in _rows)
            Raw(string.Create(CultureInfo.InvariantCulture, $"{number} 1\n{long.Parse(row.Split(' ')[1], CultureInfo.InvariantCulture):D10} 00000 n \n"));
        return End($"trailer\n<< /Size {_rows.Keys.Max() + 1} {trailer} >>\n", start);
    }

    public byte[] WithStream(string trailer = "/Root 1 0 R", bool predicted = true)
    {
        const int number = 99;
        var start = _text.Length;
        _rows[number] = string.Create(CultureInfo.InvariantCulture, $"1 {start} 0");
        var rows = new List<byte>();
        var above = new byte[5];
        foreach (var row in _rows.Values.Select(row => row.Split(' ').Select(long.Parse).ToArray()))
        {
            byte[] plain = [(byte)row[0], (byte)(row[1] >> 16), (byte)(row[1] >> 8), (byte)row[1], (byte)row[2]];
            if (predicted)
                rows.Add(2);
            rows.AddRange(predicted ? plain.Zip(above, (a, b) => (byte)(a - b)) : plain);
            above = plain;
        }

        var index = string.Join(' ', _rows.Keys.Select(key => $"{key} 1"));
        var parameters = predicted ? "/DecodeParms << /Predictor 12 /Columns 5 >>" : "";
        Stream(number, $"/Type /XRef /Size 100 /W [1 3 1] /Index [{index}] {parameters} {trailer}", [.. rows]);
        return End("", start);
    }

    private byte[] End(string trailer, long start) =>
        Encoding.Latin1.GetBytes(Raw(string.Create(CultureInfo.InvariantCulture, $"{trailer}startxref\n{start}\n%%EOF\n"))._text.ToString());

    private static byte[] Deflate(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal))
            zlib.Write(content);
        return packed.ToArray();
    }
}
