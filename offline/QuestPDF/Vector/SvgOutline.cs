using System.Runtime.InteropServices;
using QuestPDF.Pdf;

namespace QuestPDF.Vector;

/// <summary>
/// An outline: steps named as PDF names them (m, l, c, h, and r for a rectangle), and their points as x and y in turn; those of a
/// rectangle are its corner and its size.
/// </summary>
internal sealed class SvgOutline
{
    private readonly List<byte> _steps = [];
    private readonly List<float> _points = [];

    public bool IsEmpty => _steps.Count == 0;

    public void Move(float x, float y) => Add((byte)'m', x, y);

    public void Line(float x, float y) => Add((byte)'l', x, y);

    public void Curve(params ReadOnlySpan<float> points) => Add((byte)'c', points);

    /// <summary>A code is hundreds of rectangles: each is kept as one, whichever way it was told.</summary>
    public void Close()
    {
        var points = CollectionsMarshal.AsSpan(_points);
        if (CollectionsMarshal.AsSpan(_steps) is [.., (byte)'m', (byte)'l', (byte)'l', (byte)'l']
            && points[^8..] is var corners
            && corners[1] == corners[3] && corners[2] == corners[4] && corners[5] == corners[7] && corners[6] == corners[0])
        {
            var (width, height) = (corners[2] - corners[0], corners[5] - corners[1]);
            _steps.RemoveRange(_steps.Count - 4, 4);
            _points.RemoveRange(_points.Count - 6, 6);
            Add((byte)'r', width, height);
            return;
        }

        _steps.Add((byte)'h');
    }

    public void Draw(Canvas canvas)
    {
        var points = CollectionsMarshal.AsSpan(_points);
        foreach (var step in _steps)
        {
            if (step == 'r')
            {
                canvas.Point(points[0], points[1]).Add((byte)' ').AddNumber(points[2]).Add((byte)' ').AddNumber(points[3]).Add(" re\n"u8);
                points = points[4..];
                continue;
            }

            for (var i = step switch { (byte)'c' => 3, (byte)'h' => 0, _ => 1 }; i > 0; i--)
            {
                canvas.Point(points[0], points[1]).Add((byte)' ');
                points = points[2..];
            }

            canvas.Content.Add(step).Add((byte)'\n');
        }
    }

    private void Add(byte step, params ReadOnlySpan<float> points)
    {
        _steps.Add(step);
        _points.AddRange(points);
    }
}
