using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace MissionReg.Offline.Tests.QuestPdf;

/// <summary>Reads back what the stand-in wrote, by the standard: cross-reference table, objects, pages, and text through ToUnicode.</summary>
internal sealed partial class PdfReader
{
    private readonly byte[] _file;
    private readonly string _text;
    private readonly Dictionary<int, int> _offsets = [];
    private readonly Dictionary<int, string> _packed = [];
    private readonly Dictionary<int, Dictionary<int, string>> _unicode = [];
    private readonly Dictionary<int, int[]> _widths = [];

    public PdfReader(byte[] file)
    {
        (_file, _text) = (file, Encoding.Latin1.GetString(file));
        var table = int.Parse(Regex.Match(_text, @"startxref\n(\d+)\n%%EOF\n$").Groups[1].Value, CultureInfo.InvariantCulture);
        Trailer = _text[table..].StartsWith("xref\n", StringComparison.Ordinal) ? ReadTable(table) : ReadTableStream(table);
        Catalogue = Dictionary(Reference(Trailer, "Root"));
        var resources = 0;
        foreach (Match kid in Regex.Matches(Regex.Match(Dictionary(Reference(Catalogue, "Pages")), @"/Kids\[(.*?)\]").Groups[1].Value, @"(\d+) 0 R"))
        {
            var page = Dictionary(int.Parse(kid.Groups[1].Value, CultureInfo.InvariantCulture));
            Pages.Add((page, Encoding.Latin1.GetString(Stream(Reference(page, "Contents")))));
            resources = Reference(page, "Resources");
        }

        Resources = Dictionary(resources);
        foreach (Match font in Regex.Matches(Resources, @"/F(\d+) (\d+) 0 R"))
        {
            var composite = Dictionary(int.Parse(font.Groups[2].Value, CultureInfo.InvariantCulture));
            var number = int.Parse(font.Groups[1].Value, CultureInfo.InvariantCulture);
            Fonts[number] = composite;
            var widths = Regex.Match(Dictionary(Reference(composite, "DescendantFonts")), @"/W\[1\[([\d ]+)\]\]").Groups[1].Value;
            _widths[number] = [0, .. widths.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => int.Parse(w, CultureInfo.InvariantCulture))];
            _unicode[number] = UnicodeMap(Encoding.ASCII.GetString(Stream(Reference(composite, "ToUnicode"))));
        }
    }

    public string Trailer { get; }

    public string Catalogue { get; }

    public string Resources { get; }

    public List<(string Dictionary, string Content)> Pages { get; } = [];

    /// <summary>The composite fonts by their number among the resources.</summary>
    public Dictionary<int, string> Fonts { get; } = [];

    /// <summary>The dictionaries of all objects.</summary>
    public IEnumerable<string> Objects => _offsets.Keys.Concat(_packed.Keys).Select(Dictionary);

    /// <summary>Each glyph that any text shows, with the number of its font.</summary>
    public HashSet<(int Font, int Glyph)> ShownGlyphs { get; } = [];

    /// <summary>All texts of all pages in the order in which they were written, a line each.</summary>
    public string AllText => string.Join('\n', Pages.Select((_, i) => PageText(i)));

    public static int Reference(string dictionary, string key) =>
        int.Parse(Regex.Match(dictionary, $@"/{key}\[?\s*(\d+) 0 R").Groups[1].Value, CultureInfo.InvariantCulture);

    public string PageText(int page) => string.Join('\n', Lines(page).Select(l => l.Text));

    public string Dictionary(int id)
    {
        if (_packed.TryGetValue(id, out var content))
        {
            return content;
        }

        var start = _text.IndexOf("obj\n", _offsets[id], StringComparison.Ordinal) + 4;
        Assert.StartsWith(id + " 0 obj", _text[_offsets[id]..], StringComparison.Ordinal);
        return _text[start.._text.IndexOf("\nendobj", start, StringComparison.Ordinal)].Split("stream\n")[0];
    }

    public byte[] Stream(int id)
    {
        var dictionary = Dictionary(id);
        var length = int.Parse(Regex.Match(dictionary, @"/Length (\d+)").Groups[1].Value, CultureInfo.InvariantCulture);
        var start = _text.IndexOf("stream\n", _offsets[id], StringComparison.Ordinal) + 7;
        Assert.Equal("\nendstream", _text.Substring(start + length, 10));
        var content = _file[start..(start + length)];
        if (!dictionary.Contains("/FlateDecode", StringComparison.Ordinal) || dictionary.Contains("/Predictor", StringComparison.Ordinal))
        {
            return content;
        }

        using var inflate = new ZLibStream(new MemoryStream(content), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        inflate.CopyTo(plain);
        return plain.ToArray();
    }

    /// <summary>The lines of a page: where each begins, from the top left corner of the page, and what it says.</summary>
    public IReadOnlyList<PdfLine> Lines(int page)
    {
        var lines = new List<PdfLine>();
        var (font, size, x, y, width, spacing) = (0, 0f, 0f, 0f, 0f, 0f);
        var (text, begun) = (new StringBuilder(), false);
        var operands = new List<string>();
        int? mark = null;
        foreach (Match token in Token().Matches(Pages[page].Content))
        {
            switch (token.Value)
            {
                case "BT":
                    (begun, text, width) = (false, new StringBuilder(), 0);
                    break;
                case "Tf":
                    (font, size) = (int.Parse(operands[^2][2..], CultureInfo.InvariantCulture), Number(operands[^1]));
                    break;
                case "Tm" when !begun:
                    (begun, x, y) = (true, Number(operands[^2]), Number(operands[^1]));
                    break;
                case "Tc":
                    spacing = Number(operands[^1]);
                    break;
                case "Tj" or "TJ":
                    foreach (var literal in operands)
                    {
                        var codes = literal[0] == '(' ? Codes(literal) : [];
                        width += literal[0] == '(' ? codes.Sum(c => (_widths[font][c] * size / 1000) + spacing) : -Number(literal) * size / 1000;
                        ShownGlyphs.UnionWith(codes.Select(c => (font, c)));
                        text.AppendJoin("", codes.Select(c => _unicode[font][c]));
                    }

                    break;
                case "ET":
                    lines.Add(new PdfLine(x, y, width, size, text.ToString()) { Mark = mark });
                    break;
                case "BDC" or "BMC":
                    Assert.Null(mark);
                    mark = operands is [.., "/MCID", var content] ? int.Parse(content, CultureInfo.InvariantCulture) : -1;
                    break;
                case "EMC":
                    Assert.NotNull(mark);
                    mark = null;
                    break;
                default:
                    operands.Add(token.Value);
                    continue;
            }

            operands.Clear();
        }

        Assert.Null(mark);
        return lines;
    }

    private string ReadTable(int at)
    {
        var rows = _text[at..].Split('\n');
        for (var i = 1; i < int.Parse(rows[1].Split(' ')[1], CultureInfo.InvariantCulture); i++)
        {
            _offsets[i] = int.Parse(rows[2 + i][..10], CultureInfo.InvariantCulture);
        }

        return _text[_text.LastIndexOf("trailer", StringComparison.Ordinal)..];
    }

    private string ReadTableStream(int at)
    {
        var id = int.Parse(_text[at..].Split(' ')[0], CultureInfo.InvariantCulture);
        _offsets[id] = at;
        var trailer = Dictionary(id);
        Assert.Contains("/W[1 4 2]", trailer, StringComparison.Ordinal);
        var rows = Stream(id).Chunk(7).Select(r => (Kind: r[0], Place: BinaryPrimitives.ReadInt32BigEndian(r.AsSpan(1)), Index: (r[5] << 8) | r[6])).ToArray();
        for (var i = 1; i < rows.Length; i++)
        {
            if (rows[i].Kind == 1)
            {
                _offsets[i] = rows[i].Place;
            }
        }

        foreach (var stream in rows.Where(r => r.Kind == 2).Select(r => r.Place).Distinct())
        {
            var objects = Encoding.Latin1.GetString(Stream(stream));
            var first = int.Parse(Regex.Match(Dictionary(stream), @"/First (\d+)").Groups[1].Value, CultureInfo.InvariantCulture);
            var places = objects[..first].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(p => int.Parse(p, CultureInfo.InvariantCulture)).Chunk(2).ToArray();
            for (var i = 0; i < places.Length; i++)
            {
                Assert.Equal((byte)2, rows[places[i][0]].Kind);
                Assert.Equal((stream, i), (rows[places[i][0]].Place, rows[places[i][0]].Index));
                _packed[places[i][0]] = objects[(first + places[i][1])..(i + 1 < places.Length ? first + places[i + 1][1] : objects.Length)].Trim('\n');
            }
        }

        return trailer;
    }

    private static float Number(string text) => float.Parse(text, CultureInfo.InvariantCulture);

    private static int[] Codes(string literal)
    {
        var bytes = new List<int>();
        for (var i = 1; i < literal.Length - 1; i++)
        {
            bytes.Add(literal[i] != '\\' ? literal[i] : literal[++i] == 'r' ? '\r' : literal[i]);
        }

        Assert.True(bytes.Count % 2 == 0);
        return [.. Enumerable.Range(0, bytes.Count / 2).Select(i => (bytes[2 * i] << 8) | bytes[(2 * i) + 1])];
    }

    private static Dictionary<int, string> UnicodeMap(string map) => Regex.Matches(map, @"<([0-9A-F]{4})><([0-9A-F]{4})>\[(.*)\]\n")
        .SelectMany(range =>
        {
            var (first, last) = (Convert.ToInt32(range.Groups[1].Value, 16), Convert.ToInt32(range.Groups[2].Value, 16));
            var texts = Regex.Matches(range.Groups[3].Value, "<([0-9A-F]+)>").Select(t => Encoding.BigEndianUnicode.GetString(Convert.FromHexString(t.Groups[1].Value))).ToArray();
            Assert.Equal(last - first + 1, texts.Length);
            Assert.Equal(first >> 8, last >> 8);
            return texts.Select((text, i) => (Code: first + i, Text: text));
        })
        .ToDictionary(m => m.Code, m => m.Text);

    [GeneratedRegex(@"\((?:\\.|[^\\)])*\)|/\w+|[-.\d]+|[A-Za-z*]+", RegexOptions.Singleline)]
    private static partial Regex Token();
}
