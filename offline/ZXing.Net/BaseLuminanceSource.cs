namespace ZXing;

public abstract class BaseLuminanceSource : LuminanceSource
{
    private readonly byte[] _luminances;

    private protected BaseLuminanceSource(byte[] luminances, int width, int height)
        : base(width, height) => _luminances = luminances;

    public override byte[] Matrix => _luminances;
}
