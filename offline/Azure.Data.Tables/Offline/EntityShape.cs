using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Serialization;

namespace Azure.Data.Tables.Offline;

/// <summary>The properties of a caller's own entity type, under the names they are stored by; the keys, timestamp and tag are not among them.</summary>
internal sealed class EntityShape
{
    private static readonly ConcurrentDictionary<Type, EntityShape> Known = new();

    private EntityShape(Type type) => Properties =
    [
        .. from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
           where property.GetIndexParameters().Length == 0 && property.GetMethod is { IsPublic: true }
           where property.Name is not (nameof(ITableEntity.PartitionKey) or nameof(ITableEntity.RowKey) or nameof(ITableEntity.Timestamp) or nameof(ITableEntity.ETag))
           where !property.IsDefined(typeof(IgnoreDataMemberAttribute))
           select (property.GetCustomAttribute<DataMemberAttribute>()?.Name ?? property.Name, property),
    ];

    public IReadOnlyList<(string Name, PropertyInfo Property)> Properties { get; }

    public static EntityShape Of(Type type) => Known.GetOrAdd(type, t => new EntityShape(t));

    /// <summary>A stored value as the type that the property has.</summary>
    public static object? Fit(object? value, Type type) => (value, Nullable.GetUnderlyingType(type) ?? type) switch
    {
        (null, _) => null,
        (string text, { IsEnum: true } enumeration) => Enum.Parse(enumeration, text),
        (int number, var target) when target == typeof(long) => (long)number,
        (int number, var target) when target == typeof(double) => (double)number,
        (long number, var target) when target == typeof(double) => (double)number,
        (long number, var target) when target == typeof(ulong) => (ulong)number,
        (DateTimeOffset instant, var target) when target == typeof(DateTime) => instant.UtcDateTime,
        (DateTimeOffset instant, var target) when target == typeof(string) => EdmValue.Write(instant),
        (byte[] bytes, var target) when target == typeof(BinaryData) => new BinaryData(bytes),
        _ => value,
    };
}
