using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace MissionReg.Offline.Tests.QuestPdf;

/// <summary>
/// Walks the structure of a document from its root as a screen reader does, and checks on the way that every element names its
/// parent, and every page the elements of its marked content.
/// </summary>
internal sealed class StructureReader
{
    private readonly PdfReader _pdf;
    private readonly Dictionary<int, int> _pages = [];
    private readonly Dictionary<(int Page, int Mark), int> _owners = [];
    private readonly StringBuilder _outline = new();

    public StructureReader(PdfReader pdf)
    {
        _pdf = pdf;
        var number = 0;
        foreach (Match kid in Regex.Matches(pdf.Dictionary(PdfReader.Reference(pdf.Catalogue, "Pages")).Split("/Kids")[1], @"(\d+) 0 R"))
        {
            _pages.Add(Number(kid), number++);
        }

        Root = pdf.Dictionary(PdfReader.Reference(pdf.Catalogue, "StructTreeRoot"));
        Read(PdfReader.Reference(Root, "K"), PdfReader.Reference(pdf.Catalogue, "StructTreeRoot"), 0);
        CheckParents();
    }

    public string Root { get; }

    /// <summary>An element a line, indented by depth: its type, its attributes, and the text that belongs to it alone.</summary>
    public string Outline => _outline.ToString();

    private static int Number(Match match) => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);

    private void Read(int id, int parent, int depth)
    {
        var element = _pdf.Dictionary(id);
        Assert.Equal(parent, PdfReader.Reference(element, "P"));
        var kids = Kids(element);
        var page = element.Contains("/Pg ", StringComparison.Ordinal) ? _pages[PdfReader.Reference(element.Split("/K[")[0], "Pg")] : -1;
        var line = new StringBuilder(new string(' ', 2 * depth)).Append(Regex.Match(element, @"/S/(\w+)").Groups[1].Value);
        foreach (Match attribute in Regex.Matches(element.Split("/K[")[0], @"/(Alt|Lang|Scope)\s*/?(<[^<>]*>|\([^)]*\)|\[[^\]]*\]|\w+)"))
        {
            line.Append(' ').Append(attribute.Groups[1].Value).Append('=').Append(Readable(attribute.Groups[2].Value));
        }

        foreach (Match kid in Regex.Matches(kids, @"<</Type/MCR/Pg (\d+) 0 R/MCID (\d+)>>|(\d+) 0 R|(\d+)"))
        {
            if (!kid.Groups[3].Success)
            {
                var place = kid.Groups[1].Success ? (_pages[Number(kid)], kid.Groups[2].Value) : (page, kid.Groups[4].Value);
                Own(id, (place.Item1, int.Parse(place.Item2, CultureInfo.InvariantCulture)), line);
            }
        }

        _outline.Append(line).Append('\n');
        foreach (Match kid in Regex.Matches(Regex.Replace(kids, "<<.*?>>", ""), @"(\d+) 0 R"))
        {
            Read(Number(kid), id, depth + 1);
        }
    }

    private static string Kids(string element) => element[(element.IndexOf("/K[", StringComparison.Ordinal) + 3)..].TrimEnd('>').TrimEnd(']');

    private static string Readable(string value) => value[0] == '<'
        ? Encoding.BigEndianUnicode.GetString(Convert.FromHexString(value[5..^1]))
        : value.Trim('(', ')');

    private void Own(int id, (int Page, int Mark) content, StringBuilder line)
    {
        _owners.Add(content, id);
        foreach (var text in _pdf.Lines(content.Page).Where(l => l.Mark == content.Mark))
        {
            line.Append(" «").Append(text.Text).Append('»');
        }
    }

    private void CheckParents()
    {
        foreach (var (page, number) in _pages)
        {
            var key = Regex.Match(_pdf.Dictionary(page), @"/StructParents (\d+)").Groups[1].Value;
            var elements = Regex.Match(Root, $@"[\[\] R]{key}\[([^\]]*)\]").Groups[1].Value;
            var owners = Regex.Matches(elements, @"(\d+) 0 R").Select(Number).ToArray();
            Assert.Equal(_owners.Where(o => o.Key.Page == number).OrderBy(o => o.Key.Mark).Select(o => o.Value), owners);
        }
    }
}
