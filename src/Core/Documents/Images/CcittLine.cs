namespace MissionReg.Core.Documents.Images;

/// <summary>A line of a page by the places at which it turns from white to black and back, in order.</summary>
internal sealed class CcittLine(int width)
{
    private readonly List<int> _changes = [];
    private int _near;

    /// <summary>Nothing of it was read: it stands before its first pixel, not on it.</summary>
    public bool IsEmpty { get; private set; } = true;

    public void Clear()
    {
        _changes.Clear();
        (_near, IsEmpty) = (0, true);
    }

    public void Change(int at)
    {
        IsEmpty = false;

        // A run of no pixels is no change.
        if (_changes.Count > 0 && _changes[^1] == at)
            _changes.RemoveAt(_changes.Count - 1);
        else
            _changes.Add(at);
    }

    public void Pass() => IsEmpty = false;

    /// <summary>The first change beyond a place that ends the colour, and the one after it. Asked from left to right.</summary>
    public (int First, int Second) ChangesAfter(int at, bool black)
    {
        // A change of even index turns to black. The line may have gone back a few pixels since it was asked last.
        while (_near > 0 && At(_near - 1) > at)
            _near--;
        while (_near < _changes.Count && _changes[_near] <= at)
            _near++;
        var first = _near % 2 == (black ? 1 : 0) ? _near : _near + 1;
        return (At(first), At(first + 1));
    }

    public void Paint(Span<byte> pixels, bool inkIsWhite)
    {
        if (inkIsWhite)
            pixels.Clear();
        for (var i = 0; i < _changes.Count; i += 2)
            pixels[_changes[i]..At(i + 1)].Fill(inkIsWhite ? byte.MaxValue : (byte)0);
    }

    private int At(int index) => index < _changes.Count ? _changes[index] : width;
}
