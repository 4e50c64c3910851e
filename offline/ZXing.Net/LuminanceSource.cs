using ZXing.Offline;

namespace ZXing;

public abstract class LuminanceSource
{
    private protected LuminanceSource(byte[] luminances, int width, int height) => Image = new GreyImage(luminances, width, height);

    internal GreyImage Image { get; }
}
