namespace StbImageSharp.Offline;

/// <summary>The bits of entropy-coded data. Beyond its end, at a marker, they are zeros.</summary>
internal sealed class JpegBits(byte[] bytes, int at)
{
    private uint _bits;
    private int _count;

    /// <summary>Where the next byte is read, or the marker stands.</summary>
    public int At { get; private set; } = at;

    public int Peek16()
    {
        Fill();
        return (int)(_bits >> 16);
    }

    public void Skip(int count)
    {
        _bits <<= count;
        _count -= count;
    }

    public int Take(int count)
    {
        if (count == 0)
            return 0;
        Fill();
        var value = (int)(_bits >> (32 - count));
        Skip(count);
        return value;
    }

    /// <summary>A number of so many bits, the lower half of which stand for negative ones (T.81 F.2.2.1).</summary>
    public int Extended(int count)
    {
        var value = Take(count);
        return count == 0 || value >= 1 << (count - 1) ? value : value - (1 << count) + 1;
    }

    /// <summary>Steps over a restart marker; false where there is none.</summary>
    public bool Restart()
    {
        (_bits, _count) = (0, 0);
        while (At + 1 < bytes.Length && bytes[At] == 0xFF && bytes[At + 1] == 0xFF)
            At++;
        if (At + 1 >= bytes.Length || bytes[At] != 0xFF || bytes[At + 1] is not (>= 0xD0 and <= 0xD7))
            return false;
        At += 2;
        return true;
    }

    private void Fill()
    {
        while (_count <= 24)
        {
            uint next = 0;
            if (At < bytes.Length && bytes[At] != 0xFF)
            {
                next = bytes[At++];
            }
            else if (At + 1 < bytes.Length && bytes[At + 1] == 0)
            {
                next = 0xFF;
                At += 2;
            }

            _bits |= next << (24 - _count);
            _count += 8;
        }
    }
}
