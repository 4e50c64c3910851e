using System.Diagnostics;

namespace MissionReg.Core.Conditions;

/// <summary>The six comparisons.</summary>
internal static class Comparison
{
    public static bool IsOperator(string symbol) => symbol is "=" or "!=" || IsOrder(symbol);

    public static bool IsOrder(string symbol) => symbol is "<" or "<=" or ">" or ">=";

    /// <summary>False when either side has no value.</summary>
    /// <param name="symbol">One of the operators.</param>
    /// <param name="left">Of the same type as <paramref name="right"/>; only numbers and dates have an order.</param>
    /// <param name="right">The other side.</param>
    public static bool Holds(string symbol, object? left, object? right) =>
        left is not null && right is not null && symbol switch
        {
            "=" => left.Equals(right),
            "!=" => !left.Equals(right),
            "<" => Compare(left, right) < 0,
            "<=" => Compare(left, right) <= 0,
            ">" => Compare(left, right) > 0,
            ">=" => Compare(left, right) >= 0,
            _ => throw new UnreachableException(),
        };

    private static int Compare(object left, object right) => Comparer<object>.Default.Compare(left, right);
}
