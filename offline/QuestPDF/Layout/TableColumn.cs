namespace QuestPDF.Layout;

/// <summary>A fixed width in points, or a share of what the fixed columns leave.</summary>
internal readonly record struct TableColumn(float Constant, float Relative);
