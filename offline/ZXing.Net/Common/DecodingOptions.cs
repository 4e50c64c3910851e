namespace ZXing.Common;

public class DecodingOptions
{
    /// <summary>Spends more time on an image that does not give its code away at once.</summary>
    public bool TryHarder { get; set; }

    /// <summary><c>null</c> is all there are.</summary>
    public IList<BarcodeFormat>? PossibleFormats { get; set; }
}
