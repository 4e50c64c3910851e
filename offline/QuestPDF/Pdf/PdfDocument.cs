using QuestPDF.Imaging;
using QuestPDF.Infrastructure;
using QuestPDF.Typography;

namespace QuestPDF.Pdf;

/// <summary>One document in the making: pages as they are finished, and what they share, which is written at the end.</summary>
internal sealed class PdfDocument : IDisposable
{
    private readonly PdfFile _file;
    private readonly List<int> _pages = [];
    private readonly List<byte> _alphas = [];
    private readonly Dictionary<TrueTypeFont, FontSubset> _fonts = [];
    private readonly Dictionary<ImageData, int> _images = [];
    private readonly int _catalogue;
    private readonly int _tree;
    private readonly int _resources;

    public PdfDocument(DocumentSettings settings)
    {
        Settings = settings;
        Structure = settings.IsTagged ? new StructureTree() : null;
        _file = new PdfFile();
        _file.WriteHeader();
        _catalogue = _file.Reserve();
        _tree = _file.Reserve();
        _resources = _file.Reserve();
    }

    private DocumentSettings Settings { get; }

    /// <summary>Null where the settings ask for none.</summary>
    public StructureTree? Structure { get; }

    public ReadOnlySpan<byte> Bytes => _file.Bytes;

    public FontSubset Font(TrueTypeFont font)
    {
        if (!_fonts.TryGetValue(font, out var subset))
        {
            _fonts.Add(font, subset = new FontSubset(font, _fonts.Count + 1));
        }

        return subset;
    }

    /// <summary>The number of the image among the page resources; an image is written when first used.</summary>
    public int Image(ImageData image)
    {
        if (!_images.TryGetValue(image, out var id))
        {
            _images.Add(image, id = ImageWriter.Write(_file, image));
        }

        return id;
    }

    /// <summary>The number of the graphics state that has this opacity.</summary>
    public int Opacity(byte alpha)
    {
        var index = _alphas.IndexOf(alpha);
        if (index < 0)
        {
            index = _alphas.Count;
            _alphas.Add(alpha);
        }

        return index + 1;
    }

    /// <summary>The object of a page to come.</summary>
    public int ReservePage() => _file.Reserve();

    public void AddPage(int page, Size size, ReadOnlySpan<byte> content, List<StructureNode> marked)
    {
        var body = _file.Reserve();
        _file.WriteStream(body, default, content, closely: true);

        var dictionary = _file.Begin(page).Add("<</Type/Page/Parent "u8).AddInteger(_tree).Add(" 0 R/MediaBox[0 0 "u8)
            .AddNumber(size.Width).Add(" "u8).AddNumber(size.Height).Add("]/Resources "u8).AddInteger(_resources)
            .Add(" 0 R/Contents "u8).AddInteger(body).Add(" 0 R"u8);
        if (Structure is not null)
        {
            dictionary.Add("/Tabs/S/StructParents "u8).AddInteger(Structure.AddPage([.. marked]));
        }

        dictionary.Add(">>"u8);
        _pages.Add(page);
    }

    public void Finish(DocumentMetadata metadata)
    {
        var archival = Settings.PDFA_Conformance != PDFA_Conformance.None;
        WriteResources();
        WriteTree();

        var xmp = _file.Reserve();
        _file.WriteRawStream(xmp, "/Type/Metadata/Subtype/XML"u8, XmpPacket.Write(metadata, Settings));
        var intent = archival ? OutputIntent.Write(_file) : 0;
        var structure = Structure?.Write(_file);

        var catalogue = _file.BeginPlain(_catalogue).Add("<</Type/Catalog/Pages "u8).AddInteger(_tree)
            .Add(" 0 R/Metadata "u8).AddInteger(xmp).Add(" 0 R/ViewerPreferences<</DisplayDocTitle true>>"u8);
        if (metadata.Language is { Length: > 0 } language)
        {
            catalogue.Add("/Lang"u8).AddText(language);
        }

        if (archival)
        {
            catalogue.Add("/OutputIntents["u8).AddInteger(intent).Add(" 0 R]"u8);
        }

        if (structure is { } root)
        {
            catalogue.Add("/MarkInfo<</Marked true>>/StructTreeRoot "u8).AddInteger(root).Add(" 0 R"u8);
        }

        catalogue.Add(">>"u8);
        _file.EndPlain();

        _file.WriteTrailer(_catalogue, InfoWriter.Write(_file, metadata));
    }

    public void Dispose() => _file.Dispose();

    private void WriteTree()
    {
        var tree = _file.BeginPlain(_tree).Add("<</Type/Pages/Count "u8).AddInteger(_pages.Count).Add("/Kids["u8);
        foreach (var page in _pages)
        {
            tree.AddInteger(page).Add(" 0 R "u8);
        }

        tree.Add("]>>"u8);
        _file.EndPlain();
    }

    private void WriteResources()
    {
        var fonts = _fonts.Values.Select(subset => (subset.Number, Id: FontWriter.Write(_file, subset))).ToArray();

        var resources = _file.Begin(_resources).Add("<</Font<<"u8);
        foreach (var (number, id) in fonts)
        {
            resources.Add("/F"u8).AddInteger(number).Add(" "u8).AddInteger(id).Add(" 0 R"u8);
        }

        resources.Add(">>/XObject<<"u8);
        foreach (var id in _images.Values)
        {
            resources.Add("/I"u8).AddInteger(id).Add(" "u8).AddInteger(id).Add(" 0 R"u8);
        }

        resources.Add(">>/ExtGState<<"u8);
        for (var i = 0; i < _alphas.Count; i++)
        {
            var opacity = _alphas[i] / 255.0;
            resources.Add("/G"u8).AddInteger(i + 1).Add("<</ca "u8).AddNumber(opacity, 3).Add("/CA "u8).AddNumber(opacity, 3).Add(">>"u8);
        }

        resources.Add(">>>>"u8);
    }
}
