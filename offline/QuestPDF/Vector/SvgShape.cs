using QuestPDF.Infrastructure;

namespace QuestPDF.Vector;

/// <summary>A filled outline.</summary>
internal sealed record SvgShape(Color Fill, bool IsEvenOdd, SvgOutline Outline);
