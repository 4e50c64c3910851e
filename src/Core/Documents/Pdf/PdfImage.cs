using System.IO.Compression;
using MissionReg.Core.Documents.Images;

namespace MissionReg.Core.Documents.Pdf;

/// <summary>One image XObject (ISO 32000-1 §8.9.5).</summary>
internal sealed class PdfImage(ByteWindow window, PdfObjects objects, PdfObject image)
{
    private const int MostFilters = 3;
    private const int FirstPngPredictor = 10;

    private readonly long _width = objects.Integer(image.Entries["Width"]) ?? 0;
    private readonly long _height = objects.Integer(image.Entries["Height"]) ?? 0;

    /// <summary>As many as it says it has; 0 when it cannot be read anyway.</summary>
    public long Pixels => PictureCost.IsBearable(_width, _height) ? _width * _height : 0;

    /// <returns><c>null</c> when it is too large, or packed in a way that is not known here.</returns>
    public PagePicture? Read()
    {
        var filters = Listed("Filter").Select(f => (objects.Value(f) as PdfValue.Name)?.Text).ToArray();
        var parameters = Listed("DecodeParms").Select(objects.Dictionary).ToArray();
        if (Pixels == 0 || filters.Length > MostFilters)
            return null;

        var bytes = Packed();
        for (var i = 0; i < filters.Length; i++)
        {
            var told = (i < parameters.Length ? parameters[i] : null) ?? PdfEntries.None;
            switch (filters[i])
            {
                case "FlateDecode" or "Fl" when i == filters.Length - 1:
                    return Raster(new ZLibStream(new MemoryStream(bytes), CompressionMode.Decompress), told);
                case "FlateDecode" or "Fl" when Inflated(bytes) is { } inflated:
                    bytes = inflated;
                    break;
                case "DCTDecode" or "DCT" when i == filters.Length - 1:
                    return PictureCost.IsBearable(bytes) ? new PagePicture.Encoded(bytes) : null;
                case "CCITTFaxDecode" or "CCF" when i == filters.Length - 1 && objects.Integer(told["K"]) < 0:
                    return Fax(bytes, told);
                default:
                    return null;
            }
        }

        return Raster(new MemoryStream(bytes), PdfEntries.None);
    }

    private IReadOnlyList<PdfValue> Listed(string key) => objects.Value(image.Entries[key]) switch
    {
        null => [],
        PdfValue.Array { Items: var items } => items,
        var single => [single],
    };

    /// <summary>The bytes of the stream, to the end of the file where its length is not told.</summary>
    private byte[] Packed()
    {
        var at = image.StreamAt!.Value;
        var left = Math.Max(0, window.Length - at);
        var bytes = new byte[objects.Integer(image.Entries["Length"]) is >= 0 and var length && length <= left ? length : left];
        return bytes[..window.Copy(at, bytes)];
    }

    /// <summary>What is packed twice may not grow beyond what one picture may have.</summary>
    private static byte[]? Inflated(byte[] packed)
    {
        using var unpacked = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        var bytes = new byte[Math.Min(PictureCost.MostPixels, (16L * packed.Length) + 4096)];
        try
        {
            var count = unpacked.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return count < bytes.Length ? bytes[..count] : null;
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            return null;
        }
    }

    private PagePicture.Grey? Raster(Stream rows, PdfEntries told)
    {
        var mask = image.Entries.Is("ImageMask");
        var components = mask ? 1 : Components(image.Entries["ColorSpace"]);
        var bits = mask ? 1 : objects.Integer(image.Entries["BitsPerComponent"]) ?? 0;
        var raster = new GreyRows((int)_width, (int)_height, components, (int)Math.Min(bits, byte.MaxValue), IsTurned());
        using (rows)
        {
            if (!raster.IsKnown)
                return null;
            switch (objects.Integer(told["Predictor"]) ?? 1)
            {
                case 1:
                    return raster.Read(rows);
                case >= FirstPngPredictor:
                    using (var plain = new PngPredictedStream(rows, raster.RowBytes, Math.Max(1, components * raster.Bits / 8)))
                        return raster.Read(plain);
                default:
                    return null;
            }
        }
    }

    private PagePicture.Grey? Fax(byte[] bytes, PdfEntries told)
    {
        var columns = objects.Integer(told["Columns"]) ?? 1728;
        return columns == _width
            ? CcittPage.Read(bytes, (int)_width, (int)_height, told.Is("EncodedByteAlign"), told.Is("BlackIs1") != IsTurned())
            : null;
    }

    /// <summary>0 for a colour space whose samples do not tell by themselves how light they are.</summary>
    private int Components(PdfValue? space) => objects.Value(space) switch
    {
        PdfValue.Name { Text: "DeviceGray" or "G" or "CalGray" } => 1,
        PdfValue.Name { Text: "DeviceRGB" or "RGB" or "CalRGB" } => 3,
        PdfValue.Array { Items: [PdfValue.Name { Text: "CalGray" }, ..] } => 1,
        PdfValue.Array { Items: [PdfValue.Name { Text: "CalRGB" }, ..] } => 3,
        PdfValue.Array { Items: [PdfValue.Name { Text: "ICCBased" }, var profile, ..] } => (int)Math.Clamp(objects.Dictionary(profile)?.Integer("N") ?? 0, 0, 4),
        _ => 0,
    };

    /// <summary>Samples may run from light to dark.</summary>
    private bool IsTurned() => objects.Array(image.Entries["Decode"]) is [PdfValue.Integer { Number: 1 }, PdfValue.Integer { Number: 0 }, ..];
}
