using System.Text.Json;

namespace Azure.Data.Tables.Offline;

/// <summary>Entities from the service's JSON, with or without its annotations.</summary>
internal static class EntityReader
{
    public static T ReadOne<T>(Response response)
        where T : class, ITableEntity
    {
        using var json = JsonDocument.Parse(response.Content.ToMemory());
        return Read<T>(json.RootElement);
    }

    public static IReadOnlyList<T> ReadPage<T>(Response response)
        where T : class, ITableEntity
    {
        using var json = JsonDocument.Parse(response.Content.ToMemory());
        return [.. json.RootElement.GetProperty("value").EnumerateArray().Select(Read<T>)];
    }

    private static T Read<T>(JsonElement json)
        where T : class, ITableEntity
    {
        var values = Values(json);
        if (typeof(T) == typeof(TableEntity) || typeof(T) == typeof(ITableEntity))
        {
            return (T)(ITableEntity)new TableEntity(values);
        }

        var entity = Activator.CreateInstance<T>();
        entity.PartitionKey = (string)values.GetValueOrDefault(EntityProperty.PartitionKey)!;
        entity.RowKey = (string)values.GetValueOrDefault(EntityProperty.RowKey)!;
        entity.Timestamp = (DateTimeOffset?)values.GetValueOrDefault(EntityProperty.Timestamp);
        entity.ETag = new ETag((string)values.GetValueOrDefault(EntityProperty.ETag)!);
        foreach (var (name, property) in EntityShape.Of(typeof(T)).Properties)
        {
            if (property.CanWrite && values.TryGetValue(name, out var value))
            {
                property.SetValue(entity, EntityShape.Fit(value, property.PropertyType));
            }
        }

        return entity;
    }

    private static Dictionary<string, object?> Values(JsonElement json)
    {
        var values = new Dictionary<string, object?>();
        foreach (var property in json.EnumerateObject())
        {
            if (IsKept(property.Name))
            {
                var type = json.TryGetProperty(property.Name + EntityProperty.TypeSuffix, out var annotation) ? annotation.GetString() : null;
                values[property.Name] = EdmValue.Decode(property.Value, property.Name == EntityProperty.Timestamp ? EdmType.DateTime : type);
            }
        }

        return values;
    }

    /// <summary>Names of annotations have a dot or an at sign; of properties they have neither.</summary>
    private static bool IsKept(string name) =>
        name == EntityProperty.ETag || !(name.StartsWith("odata.", StringComparison.Ordinal) || name.Contains('@', StringComparison.Ordinal));
}
