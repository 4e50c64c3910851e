using QuestPDF.Infrastructure;
using QuestPDF.Layout;

namespace QuestPDF.Fluent;

public class LineDescriptor
{
    internal LineDescriptor(Line line) => Line = line;

    internal Line Line { get; }

    public LineDescriptor LineColor(Color color)
    {
        Line.Color = color;
        return this;
    }

    /// <summary>Lengths of dash and gap in turn.</summary>
    public LineDescriptor LineDashPattern(float[] dashPattern, Unit unit = Unit.Point)
    {
        ArgumentNullException.ThrowIfNull(dashPattern);
        if (dashPattern.Length == 0 || dashPattern.Length % 2 != 0)
        {
            throw new ArgumentException("A dash pattern has an even number of lengths, at least two.", nameof(dashPattern));
        }

        Line.Dashes = Array.ConvertAll(dashPattern, length => length.ToPoints(unit));
        return this;
    }
}
