using ZXing.Common;
using ZXing.Offline;

namespace ZXing;

/// <summary>Finds QR codes (ISO/IEC 18004) in an image, turned by any angle.</summary>
public class BarcodeReaderGeneric
{
    public DecodingOptions Options { get; set; } = new();

    /// <returns><c>null</c> when no code can be read.</returns>
    public virtual Result[]? DecodeMultiple(LuminanceSource luminanceSource)
    {
        ArgumentNullException.ThrowIfNull(luminanceSource);
        if (Options.PossibleFormats is { } formats && !formats.Contains(BarcodeFormat.QR_CODE))
            return null;

        foreach (var look in Looks.At(luminanceSource.Image, Options.TryHarder))
        {
            if (SymbolSearch.In(look) is { Count: > 0 } found)
                return [.. found];
        }

        return null;
    }
}
