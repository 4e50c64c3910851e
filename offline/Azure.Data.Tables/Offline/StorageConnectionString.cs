namespace Azure.Data.Tables.Offline;

/// <summary>The part of a storage account's connection string that concerns tables.</summary>
/// <param name="Tables">Where the service is, without credentials.</param>
/// <param name="Key">The account's key, or null when there is a signature.</param>
/// <param name="Signature">A shared access signature as a query, or null when there is a key.</param>
internal sealed record StorageConnectionString(Uri Tables, TableSharedKeyCredential? Key, string? Signature)
{
    private const string DevelopmentAccount = "devstoreaccount1";

    /// <summary>The emulator's well-known key, the same on every machine.</summary>
    private const string DevelopmentKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    /// <exception cref="InvalidOperationException">It is no list of <c>name=value;</c>.</exception>
    /// <exception cref="ArgumentException">It does not name an address and a credential.</exception>
    public static StorageConnectionString Parse(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        var settings = Settings(text);
        if (string.Equals(settings.GetValueOrDefault("UseDevelopmentStorage"), "true", StringComparison.OrdinalIgnoreCase))
        {
            return Development(settings.GetValueOrDefault("DevelopmentStorageProxyUri"));
        }

        var signature = settings.GetValueOrDefault("SharedAccessSignature");
        var key = settings.TryGetValue("AccountName", out var account) && settings.TryGetValue("AccountKey", out var accountKey)
            ? new TableSharedKeyCredential(account, accountKey)
            : null;
        return Address(settings, account) is { } tables && (key is not null || signature is not null)
            ? new StorageConnectionString(tables, key, key is null ? signature : null)
            : throw new ArgumentException("The connection string does not name a table endpoint and a key or signature.", nameof(text));
    }

    private static Dictionary<string, string> Settings(string text)
    {
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || !settings.TryAdd(part[..equals].Trim(), part[(equals + 1)..].Trim()))
            {
                throw new InvalidOperationException("The connection string has a part without name, without value or named twice.");
            }
        }

        return settings;
    }

    private static Uri? Address(Dictionary<string, string> settings, string? account)
    {
        if (settings.TryGetValue("TableEndpoint", out var endpoint))
        {
            return new Uri(endpoint, UriKind.Absolute);
        }

        return account is not null && settings.TryGetValue("EndpointSuffix", out var suffix)
            ? new Uri($"{settings.GetValueOrDefault("DefaultEndpointsProtocol", "https")}://{account}.table.{suffix}")
            : null;
    }

    private static StorageConnectionString Development(string? proxy)
    {
        var host = new UriBuilder(proxy ?? "http://127.0.0.1") { Port = 10002, Path = DevelopmentAccount };
        return new StorageConnectionString(host.Uri, new TableSharedKeyCredential(DevelopmentAccount, DevelopmentKey), null);
    }
}
