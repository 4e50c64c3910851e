namespace QuestPDF.Infrastructure;

#pragma warning disable CA1008 // The scale of the OpenType OS/2 table has no zero.
internal enum FontWeight
{
    Normal = 400,
    Bold = 700,
}
