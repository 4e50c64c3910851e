namespace QuestPDF.Layout;

internal enum SpacePlanType
{
    /// <summary>Nothing left to draw.</summary>
    Empty,

    /// <summary>Not even a part fits here; try the next page.</summary>
    Wrap,

    /// <summary>A part fits, the rest follows on the next page.</summary>
    PartialRender,

    /// <summary>All that is left fits.</summary>
    FullRender,
}
