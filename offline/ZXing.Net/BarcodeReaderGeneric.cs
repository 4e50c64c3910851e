using ZXing.Common;
using ZXing.Offline;

namespace ZXing;

/// <summary>Finds QR codes (ISO/IEC 18004) in an image, turned by any angle.</summary>
public class BarcodeReaderGeneric
{
    public DecodingOptions Options { get; set; } = new();

    /// <returns><c>null</c> when no code can be read.</returns>
    public virtual Result? Decode(LuminanceSource luminanceSource) => DecodeMultiple(luminanceSource)?[0];

    /// <returns><c>null</c> when no code can be read.</returns>
    public virtual Result[]? DecodeMultiple(LuminanceSource luminanceSource)
    {
        ArgumentNullException.ThrowIfNull(luminanceSource);
        if (Options.PossibleFormats is { } formats && !formats.Contains(BarcodeFormat.QR_CODE))
            return null;

        var grey = new GreyImage(luminanceSource.Matrix, luminanceSource.Width, luminanceSource.Height);
        foreach (var look in Looks.At(grey, Options.TryHarder))
        {
            if (SymbolSearch.In(look) is { Count: > 0 } found)
                return [.. found];
        }

        return null;
    }

    public Result? Decode(byte[] rawRGB, int width, int height, RGBLuminanceSource.BitmapFormat format) =>
        Decode(new RGBLuminanceSource(rawRGB, width, height, format));

    public Result[]? DecodeMultiple(byte[] rawRGB, int width, int height, RGBLuminanceSource.BitmapFormat format) =>
        DecodeMultiple(new RGBLuminanceSource(rawRGB, width, height, format));
}
