namespace ZXing.Offline;

/// <summary>Bits one after the other, the highest of a byte first.</summary>
internal sealed class DataBits(byte[] data)
{
    private int _at;

    public int Left => (8 * data.Length) - _at;

    /// <summary>The next bits as a number, or -1 when there are not so many.</summary>
    public int Take(int count)
    {
        if (count > Left)
            return -1;
        var value = 0;
        for (; count > 0; count--, _at++)
            value = (value << 1) | ((data[_at / 8] >> (7 - (_at % 8))) & 1);
        return value;
    }
}
