namespace QuestPDF.Infrastructure;

#pragma warning disable CA1008 // The scale of the OpenType OS/2 table has no zero.
public enum FontWeight
{
    Thin = 100,
    ExtraLight = 200,
    Light = 300,
    Normal = 400,
    Medium = 500,
    SemiBold = 600,
    Bold = 700,
    ExtraBold = 800,
    Black = 900,
    ExtraBlack = 1000,
}
