namespace QuestPDF.Layout;

internal sealed class RowItem(RowItemType type, float size) : Container
{
    public RowItemType Type { get; } = type;

    /// <summary>Points, or a share of what the other items leave.</summary>
    public float Size { get; } = size;

    public float? NaturalWidth { get; set; }

    public float Width { get; set; }

    public bool IsRendered { get; set; }

    protected override void ResetState(bool hard)
    {
        IsRendered = false;
        NaturalWidth = null;
    }
}
