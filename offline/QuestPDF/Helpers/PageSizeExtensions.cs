namespace QuestPDF.Helpers;

public static class PageSizeExtensions
{
    public static PageSize Landscape(this PageSize size) =>
        new(Math.Max(size.Width, size.Height), Math.Min(size.Width, size.Height));
}
