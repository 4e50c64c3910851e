using QuestPDF.Imaging;
using QuestPDF.Infrastructure;
using QuestPDF.Layout;

namespace QuestPDF.Pdf;

/// <summary>
/// Where elements draw the current page. Positions are in points, to the right and down from the element's own top left corner;
/// <see cref="Translate"/> moves that corner. The page's content is turned upside down once so that they can be written as they are.
/// </summary>
internal sealed class Canvas(PdfDocument document, PageContext page) : IDisposable
{
    private readonly ByteBuffer _content = new(32 * 1024);
    private readonly Stack<State> _saved = new();
    private readonly List<StructureNode> _marked = [];
    private Size _size;
    private State _now;
    private int _pageObject;
    private Mark _mark = Artifact.None;
    private Mark? _open;

    public PageContext Page { get; } = page;

    public PdfDocument Document { get; } = document;

    /// <summary>The page's content, for an operator that draws: it goes under the mark in force.</summary>
    public ByteBuffer Content
    {
        get
        {
            OpenMark();
            return _content;
        }
    }

    /// <summary>Null for a document that has no structure besides its pages, and for a page that will be laid out again.</summary>
    public StructureTree? Structure => Page.IsInVain ? null : Document.Structure;

    /// <summary>True where nothing that is drawn belongs to the structure.</summary>
    public bool IsInArtifact => _mark is Artifact && !ReferenceEquals(_mark, Artifact.None);

    /// <summary>The element of the structure that a new one belongs to.</summary>
    public StructureNode? Parent => _mark as StructureNode ?? Structure?.Root;

    public void BeginPage(Size size)
    {
        _content.Clear();
        _marked.Clear();
        _open = null;
        _pageObject = Document.ReservePage();
        _size = size;
        _now = new State { Alpha = byte.MaxValue };
        _content.Add("1 0 0 -1 0 "u8).AddNumber(size.Height).Add(" cm\n"u8);
    }

    public void EndPage()
    {
        CloseMark();
        Document.AddPage(_pageObject, _size, _content.Written, _marked);
    }

    public void Dispose() => _content.Dispose();

    public void Translate(float x, float y)
    {
        _now.X += x;
        _now.Y += y;
    }

    /// <summary>Until the scope ends, what is drawn belongs to <paramref name="mark"/>.</summary>
    public MarkScope Under(Mark mark)
    {
        var outer = _mark;
        _mark = mark;
        return new MarkScope(this, outer);
    }

    public void Leave(Mark outer) => _mark = outer;

    public void Save()
    {
        CloseMark();
        _saved.Push(_now);
        _content.Add("q\n"u8);
    }

    public void Restore()
    {
        CloseMark();
        _now = _saved.Pop();
        _content.Add("Q\n"u8);
    }

    /// <summary>Clockwise around the current corner; between <see cref="Save"/> and <see cref="Restore"/>.</summary>
    public void Rotate(float degrees)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        Transform(cos, sin, -sin, cos);
    }

    public void Scale(float x, float y) => Transform(x, 0, 0, y);

    public void FillRectangle(float x, float y, float width, float height, Color color)
    {
        if (color.Alpha == 0)
        {
            return;
        }

        SetFill(color);
        Rectangle(x, y, width, height);
        _content.Add(" f\n"u8);
    }

    public void StrokeRectangle(float width, float height, float thickness, Color color)
    {
        if (color.Alpha == 0)
        {
            return;
        }

        SetStroke(color);
        _content.AddNumber(thickness).Add(" w "u8);
        Rectangle(0, 0, width, height);
        _content.Add(" S\n"u8);
    }

    public void Line(float endX, float endY, float thickness, Color color, float[] dashes)
    {
        if (color.Alpha == 0)
        {
            return;
        }

        SetStroke(color);
        if (dashes.Length > 0)
        {
            _content.Add("["u8);
            foreach (var dash in dashes)
            {
                _content.AddNumber(dash).Add(" "u8);
            }

            _content.Add("] 0 d "u8);
        }

        _content.AddNumber(thickness).Add(" w "u8);
        Point(0, 0).Add(" m "u8);
        Point(endX, endY).Add(" l S\n"u8);
        if (dashes.Length > 0)
        {
            _content.Add("[] 0 d\n"u8);
        }
    }

    public void Image(ImageData image, float width, float height)
    {
        OpenMark();
        SetAlpha(byte.MaxValue);
        _content.Add("q "u8).AddNumber(width).Add(" 0 0 "u8).AddNumber(-height).Add(" "u8);
        Point(0, height).Add(" cm /I"u8).AddInteger(Document.Image(image)).Add(" Do Q\n"u8);
    }

    /// <summary>Writes a position, which is relative to the current corner.</summary>
    public ByteBuffer Point(float x, float y) => _content.AddNumber(_now.X + x).Add(" "u8).AddNumber(_now.Y + y);

    public void SetFill(Color color)
    {
        OpenMark();
        SetAlpha(color.Alpha);
        if (_now.Fill != color.Hex)
        {
            _now.Fill = color.Hex;
            WriteColor(color, " g "u8, " rg "u8);
        }
    }

    public void SetFont(int number, float size)
    {
        if (_now.Font != (number, size))
        {
            _now.Font = (number, size);
            _content.Add("/F"u8).AddInteger(number).Add(" "u8).AddNumber(size).Add(" Tf "u8);
        }
    }

    private void SetStroke(Color color)
    {
        OpenMark();
        SetAlpha(color.Alpha);
        if (_now.Stroke != color.Hex)
        {
            _now.Stroke = color.Hex;
            WriteColor(color, " G "u8, " RG "u8);
        }
    }

    private void OpenMark()
    {
        if (Structure is null || ReferenceEquals(_open, _mark))
        {
            return;
        }

        CloseMark();
        _open = _mark;
        if (_mark is Artifact artifact)
        {
            _content.Add(artifact.Opening);
            return;
        }

        var node = (StructureNode)_mark;
        _content.Add("/"u8).AddAscii(node.Type).Add("<</MCID "u8).AddInteger(_marked.Count).Add(">>BDC\n"u8);
        Structure.AddContent(node, _pageObject, _marked.Count);
        _marked.Add(node);
    }

    private void CloseMark()
    {
        if (_open is not null)
        {
            _content.Add("EMC\n"u8);
            _open = null;
        }
    }

    private void SetAlpha(byte alpha)
    {
        if (_now.Alpha != alpha)
        {
            _now.Alpha = alpha;
            _content.Add("/G"u8).AddInteger(Document.Opacity(alpha)).Add(" gs\n"u8);
        }
    }

    private void WriteColor(Color color, ReadOnlySpan<byte> gray, ReadOnlySpan<byte> rgb)
    {
        _content.AddNumber(color.Red / 255.0, 3);
        if (color.Red == color.Green && color.Green == color.Blue)
        {
            _content.Add(gray);
            return;
        }

        _content.Add(" "u8).AddNumber(color.Green / 255.0, 3).Add(" "u8).AddNumber(color.Blue / 255.0, 3).Add(rgb);
    }

    private void Transform(double a, double b, double c, double d)
    {
        _content.AddNumber(a, 5).Add(" "u8).AddNumber(b, 5).Add(" "u8).AddNumber(c, 5).Add(" "u8).AddNumber(d, 5).Add(" "u8);
        Point(0, 0).Add(" cm\n"u8);
        (_now.X, _now.Y) = (0, 0);
    }

    private void Rectangle(float x, float y, float width, float height) =>
        Point(x, y).Add(" "u8).AddNumber(width).Add(" "u8).AddNumber(height).Add(" re"u8);

    /// <summary>What a page's graphics state holds just now, so that it is not written again.</summary>
    private struct State
    {
        public float X;
        public float Y;
        public uint? Fill;
        public uint? Stroke;
        public byte Alpha;
        public (int Number, float Size) Font;
    }
}
