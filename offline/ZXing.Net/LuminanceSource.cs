namespace ZXing;

public abstract class LuminanceSource
{
    private protected LuminanceSource(int width, int height) => (Width, Height) = (width, height);

    /// <summary>Row after row, 0 is black.</summary>
    public abstract byte[] Matrix { get; }

    public virtual int Width { get; protected set; }

    public virtual int Height { get; protected set; }
}
