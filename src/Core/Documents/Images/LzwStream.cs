namespace MissionReg.Core.Documents.Images;

/// <summary>Unpacks LZW as TIFF has it (TIFF 6.0 §13): codes of 9 to 12 bits, the highest bit first. Broken codes end it.</summary>
internal sealed class LzwStream(byte[] packed) : ForwardStream
{
    private const int Clear = 256;
    private const int End = 257;
    private const int MostCodes = 4096;

    private readonly CcittBits _bits = new(packed);
    private readonly short[] _prefix = new short[MostCodes];
    private readonly byte[] _last = new byte[MostCodes];
    private readonly byte[] _string = new byte[MostCodes];
    private int _from = MostCodes;
    private int _next = End + 1;
    private int _previous = -1;
    private bool _ended;

    public override int Read(Span<byte> buffer)
    {
        if (_from == MostCodes && !_ended)
            Unpack();
        var count = Math.Min(buffer.Length, MostCodes - _from);
        _string.AsSpan(_from, count).CopyTo(buffer);
        _from += count;
        return count;
    }

    /// <summary>Puts the string of the next code at the end of the buffer.</summary>
    private void Unpack()
    {
        var code = Code();
        while (code == Clear)
        {
            (_next, _previous) = (End + 1, -1);
            code = Code();
        }

        _ended = code is End or < 0 || code > _next || (_previous < 0 && code > End) || (code == _next && _next == MostCodes);
        if (_ended)
            return;

        // A code that is only now being made is the string before with its own first byte at the end.
        var isNew = code == _next;
        if (isNew)
            _from--;
        var at = isNew ? _previous : code;
        for (; at > End; at = _prefix[at])
            _string[--_from] = _last[at];
        _string[--_from] = (byte)at;
        if (isNew)
            _string[MostCodes - 1] = (byte)at;

        if (_previous >= 0 && _next < MostCodes)
        {
            (_prefix[_next], _last[_next]) = ((short)_previous, (byte)at);
            _next++;
        }

        _previous = code;
    }

    /// <summary>Codes grow one entry before they would have to.</summary>
    private int Code()
    {
        if (_bits.IsAtEnd)
            return -1;
        var width = _next switch { < 511 => 9, < 1023 => 10, < 2047 => 11, _ => 12 };
        var code = _bits.Peek(width);
        _bits.Skip(width);
        return code;
    }
}
