using Azure.Data.Tables.Offline;

namespace Azure.Data.Tables;

/// <summary>
/// An entity as a dictionary of properties. Values are strings, integers of 32 and 64 bits, doubles, booleans, Guids,
/// instants, and bytes; what a property holds decides what it may be changed to.
/// </summary>
public sealed partial class TableEntity : ITableEntity
{
    private readonly IDictionary<string, object?> properties;

    public TableEntity()
        : this(null)
    {
    }

    public TableEntity(string partitionKey, string rowKey)
        : this(null)
    {
        PartitionKey = partitionKey;
        RowKey = rowKey;
    }

    public TableEntity(IDictionary<string, object?>? values) =>
        properties = values is null ? new Dictionary<string, object?>() : new Dictionary<string, object?>(values);

    public string PartitionKey
    {
        get => GetString(EntityProperty.PartitionKey)!;
        set => properties[EntityProperty.PartitionKey] = value;
    }

    public string RowKey
    {
        get => GetString(EntityProperty.RowKey)!;
        set => properties[EntityProperty.RowKey] = value;
    }

    public DateTimeOffset? Timestamp
    {
        get => GetDateTimeOffset(EntityProperty.Timestamp);
        set => properties[EntityProperty.Timestamp] = value;
    }

    public ETag ETag
    {
        get => new(GetString(EntityProperty.ETag)!);
        set => properties[EntityProperty.ETag] = value.ToString();
    }

    public string? GetString(string key) => Get(key) switch
    {
        DateTime value => EdmValue.Write(value),
        DateTimeOffset value => EdmValue.Write(value),
        var value => As<string>(value),
    };

    public byte[]? GetBinary(string key) => Get(key) is BinaryData value ? value.ToArray() : As<byte[]>(Get(key));

    public BinaryData? GetBinaryData(string key) => Get(key) is byte[] value ? new BinaryData(value) : As<BinaryData>(Get(key));

    public bool? GetBoolean(string key) => As<bool?>(Get(key));

    public DateTime? GetDateTime(string key) => Get(key) is DateTimeOffset value ? value.UtcDateTime : As<DateTime?>(Get(key));

    public DateTimeOffset? GetDateTimeOffset(string key) =>
        Get(key) is DateTime value ? new DateTimeOffset(value) : As<DateTimeOffset?>(Get(key));

    public double? GetDouble(string key) => As<double?>(Get(key));

    public Guid? GetGuid(string key) => As<Guid?>(Get(key));

    public int? GetInt32(string key) => As<int?>(Get(key));

    public long? GetInt64(string key) => As<long?>(Get(key));

    private static T? As<T>(object? value) => value switch
    {
        null => default,
        T typed => typed,
        _ => throw new InvalidOperationException($"Cannot return {typeof(T)} type for a {value.GetType()} typed property."),
    };

    private object? Get(string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        return properties.TryGetValue(key, out var value) ? value : null;
    }
}
