using QuestPDF.Infrastructure;

namespace QuestPDF.Vector;

/// <summary>A filled outline: steps named as PDF names them (m, l, c, h), each with its points as x and y in turn.</summary>
internal sealed record SvgShape(Color Fill, bool IsEvenOdd, IReadOnlyList<(char Operation, float[] Points)> Steps);
