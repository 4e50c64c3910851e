namespace QuestPDF.Infrastructure;

internal static class UnitConversion
{
    private const float PointsPerInch = 72f;
    private const float CentimetresPerInch = 2.54f;

    public static float ToPoints(this float value, Unit unit) => unit switch
    {
        Unit.Point => value,
        Unit.Meter => value * 100f * PointsPerInch / CentimetresPerInch,
        Unit.Centimetre => value * PointsPerInch / CentimetresPerInch,
        Unit.Millimetre => value * 0.1f * PointsPerInch / CentimetresPerInch,
        Unit.Feet => value * 12f * PointsPerInch,
        Unit.Inch => value * PointsPerInch,
        Unit.Mil => value * PointsPerInch / 1000f,
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, null),
    };
}
