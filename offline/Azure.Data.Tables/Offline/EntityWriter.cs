using System.Buffers;
using System.Text.Json;

namespace Azure.Data.Tables.Offline;

/// <summary>An entity as the JSON that the service takes. What is null is left out: the service keeps no nulls.</summary>
internal static class EntityWriter
{
    public static ReadOnlyMemory<byte> Write(ITableEntity entity)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString(EntityProperty.PartitionKey, entity.PartitionKey);
            json.WriteString(EntityProperty.RowKey, entity.RowKey);
            foreach (var (name, value) in Properties(entity))
            {
                if (value is not null)
                {
                    Write(json, name, value);
                }
            }

            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    private static IEnumerable<(string Name, object? Value)> Properties(ITableEntity entity) => entity is IDictionary<string, object?> dictionary
        ? from pair in dictionary
          where pair.Key is not (EntityProperty.PartitionKey or EntityProperty.RowKey) && !EntityProperty.IsOfService(pair.Key)
          select (pair.Key, pair.Value)
        : from property in EntityShape.Of(entity.GetType()).Properties
          select (property.Name, property.Property.GetValue(entity));

    private static void Write(Utf8JsonWriter json, string name, object value)
    {
        var (type, encoded) = EdmValue.Encode(name, value);
        if (type is not null)
        {
            json.WriteString(name + EntityProperty.TypeSuffix, type);
        }

        switch (encoded)
        {
            case string text:
                json.WriteString(name, text);
                break;
            case bool flag:
                json.WriteBoolean(name, flag);
                break;
            case int number:
                json.WriteNumber(name, number);
                break;
            default:
                json.WriteNumber(name, (double)encoded);
                break;
        }
    }
}
