namespace QuestPDF.Helpers;

/// <summary>Paper in whole points, upright.</summary>
public static class PageSizes
{
    public static PageSize A4 { get; } = new(595, 842);

    public static PageSize A5 { get; } = new(420, 595);
}
