using System.Collections;

namespace Azure.Data.Tables;

public sealed partial class TableEntity : IDictionary<string, object?>
{
    public ICollection<string> Keys => properties.Keys;

    ICollection<object?> IDictionary<string, object?>.Values => properties.Values;

    public int Count => properties.Count;

    bool ICollection<KeyValuePair<string, object?>>.IsReadOnly => properties.IsReadOnly;

    public object? this[string key]
    {
        get => Get(key);
        set => Set(key, value);
    }

    public void Add(string key, object? value) => Set(key, value);

    void ICollection<KeyValuePair<string, object?>>.Add(KeyValuePair<string, object?> item) => Set(item.Key, item.Value);

    public bool ContainsKey(string key) => properties.ContainsKey(key);

    bool ICollection<KeyValuePair<string, object?>>.Contains(KeyValuePair<string, object?> item) => properties.Contains(item);

    public bool TryGetValue(string key, out object? value) => properties.TryGetValue(key, out value);

    public bool Remove(string key) => properties.Remove(key);

    bool ICollection<KeyValuePair<string, object?>>.Remove(KeyValuePair<string, object?> item) => properties.Remove(item);

    public void Clear() => properties.Clear();

    void ICollection<KeyValuePair<string, object?>>.CopyTo(KeyValuePair<string, object?>[] array, int arrayIndex) =>
        properties.CopyTo(array, arrayIndex);

    IEnumerator<KeyValuePair<string, object?>> IEnumerable<KeyValuePair<string, object?>>.GetEnumerator() => properties.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => properties.GetEnumerator();

    private void Set(string key, object? value)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        properties[key] = properties.TryGetValue(key, out var held) && held is not null && value is not null ? Kept(held, value) : value;
    }

    /// <summary>A number that was wide stays wide; a number may become wider; nothing else changes its type.</summary>
    private static object Kept(object held, object value) => (held, value) switch
    {
        (long, int narrow) => (long)narrow,
        (double, int narrow) => (double)narrow,
        (int, long or double) => value,
        (string, DateTime or DateTimeOffset) => value,
        _ when held.GetType().IsInstanceOfType(value) => value,
        _ => throw new InvalidOperationException($"A property that holds a {held.GetType()} cannot take a {value.GetType()}."),
    };
}
