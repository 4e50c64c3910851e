namespace QuestPDF.Infrastructure;

public enum Unit
{
    Point,
    Meter,
    Centimetre,
    Millimetre,
    Feet,
    Inch,
    Mil,
}
