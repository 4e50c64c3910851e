namespace MissionReg.Core.Documents.Pdf;

/// <summary>Undoes the PNG filters (ISO/IEC 15948 §9) on rows of cross-reference streams and pictures.</summary>
/// <param name="rowBytes">Of a row, without its filter.</param>
/// <param name="step">Bytes of a pixel, at least 1.</param>
internal sealed class PngPredictedStream(Stream rows, int rowBytes, int step = 1) : ForwardStream
{
    private readonly byte[] _above = new byte[rowBytes];
    private readonly byte[] _row = new byte[rowBytes];
    private int _left;

    public override int Read(Span<byte> buffer)
    {
        if (_left == 0 && !NextRow())
            return 0;
        var count = Math.Min(buffer.Length, _left);
        _row.AsSpan(_row.Length - _left, count).CopyTo(buffer);
        _left -= count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            rows.Dispose();
        base.Dispose(disposing);
    }

    private bool NextRow()
    {
        var filter = rows.ReadByte();
        _row.CopyTo(_above, 0);
        if (filter < 0 || rows.ReadAtLeast(_row, _row.Length, throwOnEndOfStream: false) < _row.Length)
            return false;

        for (var i = 0; i < _row.Length; i++)
        {
            var left = i >= step ? _row[i - step] : 0;
            var aboveLeft = i >= step ? _above[i - step] : 0;
            _row[i] += (byte)(filter switch
            {
                0 => 0,
                1 => left,
                2 => _above[i],
                3 => (left + _above[i]) / 2,
                4 => Paeth(left, _above[i], aboveLeft),
                _ => throw new InvalidDataException("There is no such filter."),
            });
        }

        _left = _row.Length;
        return true;
    }

    private static int Paeth(int left, int above, int aboveLeft)
    {
        var estimate = left + above - aboveLeft;
        var (a, b, c) = (Math.Abs(estimate - left), Math.Abs(estimate - above), Math.Abs(estimate - aboveLeft));
        return a <= b && a <= c ? left : b <= c ? above : aboveLeft;
    }
}
