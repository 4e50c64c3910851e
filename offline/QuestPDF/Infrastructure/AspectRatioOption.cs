namespace QuestPDF.Infrastructure;

internal enum AspectRatioOption
{
    FitWidth,
    FitHeight,
    FitArea,
}
