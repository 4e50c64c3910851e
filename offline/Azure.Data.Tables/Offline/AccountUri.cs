namespace Azure.Data.Tables.Offline;

/// <summary>
/// Reads the addresses of the Table service: <c>https://account.table.core.windows.net/table</c>, and the emulator's, which
/// names the account in the path: <c>http://127.0.0.1:10002/account/table</c>.
/// </summary>
internal static class AccountUri
{
    public static string Account(Uri uri) => NamesAccountInPath(uri) ? Segments(uri).FirstOrDefault("") : uri.Host.Split('.')[0];

    /// <summary>The table that an address names, or nothing.</summary>
    public static string Table(Uri uri)
    {
        ArgumentNullException.ThrowIfNull(uri);
        return Segments(uri).Skip(NamesAccountInPath(uri) ? 1 : 0).FirstOrDefault("");
    }

    /// <summary>The account's address alone: without the table, if it is named, and without query.</summary>
    public static Uri Service(Uri uri, string? table = null)
    {
        var named = Segments(uri);
        var path = table is not null && Table(uri) == table ? named[..^1] : named;
        return new UriBuilder(uri) { Query = "", Fragment = "", Path = string.Join('/', path) }.Uri;
    }

    public static Uri WithTable(Uri service, string table) =>
        new UriBuilder(service) { Path = $"{service.AbsolutePath.TrimEnd('/')}/{table}" }.Uri;

    private static bool NamesAccountInPath(Uri uri) => uri.IsLoopback || uri.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6;

    private static string[] Segments(Uri uri) => uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
}
