namespace Azure.Data.Tables.Offline;

/// <summary>Types that JSON cannot tell and that an annotation names.</summary>
internal static class EdmType
{
    public const string Binary = "Edm.Binary";
    public const string DateTime = "Edm.DateTime";
    public const string Double = "Edm.Double";
    public const string Guid = "Edm.Guid";
    public const string Int64 = "Edm.Int64";
}
