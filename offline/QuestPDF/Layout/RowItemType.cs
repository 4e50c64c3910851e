namespace QuestPDF.Layout;

internal enum RowItemType
{
    Auto,
    Constant,
    Relative,
}
