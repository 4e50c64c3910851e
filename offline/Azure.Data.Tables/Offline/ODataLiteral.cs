using System.Globalization;

namespace Azure.Data.Tables.Offline;

/// <summary>Values within addresses and filters.</summary>
internal static class ODataLiteral
{
    /// <summary>A quote within quotes is doubled.</summary>
    public static string Doubled(string text) => text.Replace("'", "''", StringComparison.Ordinal);

    /// <summary>The address of one entity, from the table's name on; slashes and quotes of the keys are encoded.</summary>
    public static string EntityPath(string table, string partitionKey, string rowKey) =>
        $"{Uri.EscapeDataString(table)}(PartitionKey='{Uri.EscapeDataString(Doubled(partitionKey))}',RowKey='{Uri.EscapeDataString(Doubled(rowKey))}')";

    /// <summary>A filter with its values quoted and escaped: nothing that a value holds can become a part of the condition.</summary>
    public static string Filter(FormattableString filter)
    {
        var literals = filter.GetArguments().Select(object? (value) => Of(value)).ToArray();
        return string.Format(CultureInfo.InvariantCulture, filter.Format, literals);
    }

    private static string Of(object? value) => value switch
    {
        null => "null",
        bool flag => flag ? "true" : "false",
        long number => number.ToString(CultureInfo.InvariantCulture) + "L",
        ulong number => number.ToString(CultureInfo.InvariantCulture) + "L",
        sbyte or byte or short or ushort or int or uint or float or double or decimal => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        Guid guid => $"guid'{guid}'",
        byte[] bytes => $"X'{Convert.ToHexString(bytes)}'",
        BinaryData bytes => $"X'{Convert.ToHexString(bytes.ToMemory().Span)}'",
        DateTimeOffset instant => $"datetime'{EdmValue.Write(instant)}'",
        DateTime instant => $"datetime'{EdmValue.Write(instant.ToUniversalTime())}'",
        string or char or System.Text.StringBuilder => $"'{Doubled(value.ToString()!)}'",
        _ => throw new ArgumentException($"A {value.GetType()} cannot be written as an OData literal."),
    };
}
