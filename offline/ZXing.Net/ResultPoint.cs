namespace ZXing;

public class ResultPoint(float x, float y)
{
    public virtual float X { get; } = x;

    public virtual float Y { get; } = y;
}
