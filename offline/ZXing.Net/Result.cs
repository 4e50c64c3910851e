namespace ZXing;

public sealed class Result
{
    internal Result(string text, byte[] rawBytes, ResultPoint[] resultPoints) =>
        (Text, RawBytes, ResultPoints) = (text, rawBytes, resultPoints);

    public string Text { get; }

    /// <summary>The data codewords after error correction.</summary>
    public byte[] RawBytes { get; }

    /// <summary>The centres of the finder patterns: bottom left, top left, top right.</summary>
    public ResultPoint[] ResultPoints { get; }

    public BarcodeFormat BarcodeFormat => BarcodeFormat.QR_CODE;

    public override string ToString() => Text;
}
