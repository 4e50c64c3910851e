using System.Globalization;

namespace Azure.Data.Tables.Sas;

/// <summary>What a shared access signature for one table opens, until when, and to whom; signed with the account's key.</summary>
public class TableSasBuilder
{
    private const string Version = "2020-12-06";

    public TableSasBuilder()
    {
    }

    public TableSasBuilder(string tableName, TableSasPermissions permissions, DateTimeOffset expiresOn)
        : this(tableName, Letters(permissions), expiresOn)
    {
    }

    /// <param name="tableName">The table that is opened.</param>
    /// <param name="rawPermissions">Letters of <c>raud</c> in this order: read, add, update, delete.</param>
    /// <param name="expiresOn">When it is over.</param>
    public TableSasBuilder(string tableName, string rawPermissions, DateTimeOffset expiresOn)
    {
        ArgumentException.ThrowIfNullOrEmpty(tableName);
        ArgumentException.ThrowIfNullOrEmpty(rawPermissions);
        TableName = tableName;
        Permissions = rawPermissions;
        ExpiresOn = expiresOn;
    }

    public string? TableName { get; set; }

    public string? Permissions { get; private set; }

    /// <summary>From when on; the default: at once.</summary>
    public DateTimeOffset StartsOn { get; set; }

    public DateTimeOffset ExpiresOn { get; set; }

    /// <summary>A stored access policy of the table, which may say permissions and times in place of the signature.</summary>
    public string? Identifier { get; set; }

    public TableSasProtocol Protocol { get; set; }

    public string? PartitionKeyStart { get; set; }

    public string? PartitionKeyEnd { get; set; }

    public string? RowKeyStart { get; set; }

    public string? RowKeyEnd { get; set; }

    public void SetPermissions(TableSasPermissions permissions) => Permissions = Letters(permissions);

    public void SetPermissions(string rawPermissions) => Permissions = rawPermissions;

    /// <returns>The query of an address that the signature opens, without question mark.</returns>
    public string Sign(TableSharedKeyCredential sharedKeyCredential)
    {
        ArgumentNullException.ThrowIfNull(sharedKeyCredential);
        if (Identifier is null && (ExpiresOn == default || string.IsNullOrEmpty(Permissions)))
        {
            throw new InvalidOperationException($"SAS is missing required parameter: {(ExpiresOn == default ? nameof(ExpiresOn) : nameof(Permissions))}");
        }

        (string Name, string? Value)[] query =
        [
            ("sv", Version), ("tn", TableName), ("spr", ProtocolText), ("st", Time(StartsOn)), ("se", Time(ExpiresOn)), ("si", Identifier), ("sp", Permissions),
            ("spk", PartitionKeyStart), ("srk", RowKeyStart), ("epk", PartitionKeyEnd), ("erk", RowKeyEnd),
            ("sig", sharedKeyCredential.Sign(StringToSign(sharedKeyCredential.AccountName))),
        ];
        return string.Join('&', query.Where(p => !string.IsNullOrEmpty(p.Value)).Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value!)}"));
    }

    /// <summary>The table's name as a signature carries it, or nothing.</summary>
    internal static string TableIn(string signature) => signature.TrimStart('?').Split('&')
        .FirstOrDefault(p => p.StartsWith("tn=", StringComparison.Ordinal)) is { } named ? Uri.UnescapeDataString(named[3..]) : "";

    /// <summary>The service signs the table's name in small letters.</summary>
    internal string StringToSign(string account) => string.Join(
        '\n',
        Permissions,
        Time(StartsOn),
        Time(ExpiresOn),
        $"/table/{account}/{TableName?.ToLowerInvariant()}",
        Identifier,
        "",
        ProtocolText,
        Version,
        PartitionKeyStart,
        RowKeyStart,
        PartitionKeyEnd,
        RowKeyEnd);

    private string ProtocolText => Protocol switch
    {
        TableSasProtocol.Https => "https",
        TableSasProtocol.HttpsAndHttp => "https,http",
        _ => "",
    };

    private static string Letters(TableSasPermissions permissions) => string.Concat(
        new[] { (TableSasPermissions.Read, "r"), (TableSasPermissions.Add, "a"), (TableSasPermissions.Update, "u"), (TableSasPermissions.Delete, "d") }
            .Where(p => permissions.HasFlag(p.Item1)).Select(p => p.Item2));

    private static string Time(DateTimeOffset time) =>
        time == default ? "" : time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
