namespace Azure.Data.Tables.Offline;

/// <summary>Names with a meaning of their own among an entity's properties.</summary>
internal static class EntityProperty
{
    public const string PartitionKey = "PartitionKey";
    public const string RowKey = "RowKey";
    public const string Timestamp = "Timestamp";
    public const string ETag = "odata.etag";
    public const string TypeSuffix = "@odata.type";

    /// <summary>Set by the service, never sent.</summary>
    public static bool IsOfService(string name) => name is Timestamp or ETag || name.EndsWith(TypeSuffix, StringComparison.Ordinal);
}
