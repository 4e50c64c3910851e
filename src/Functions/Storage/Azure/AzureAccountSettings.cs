using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;

namespace MissionReg.Functions.Storage.Azure;

/// <summary>
/// Reads which storage account it is, from the settings that the Functions host itself reads: a connection string, or the
/// account's name or addresses and an identity.
/// </summary>
internal static class AzureAccountSettings
{
    private const string Connection = "AzureWebJobsStorage";

    /// <summary>Any of them names an account to which an identity opens.</summary>
    private static readonly string[] Names = ["accountName", "blobServiceUri", "tableServiceUri"];

    /// <exception cref="SettingException">Nothing names an account, or two things do, or something is no such thing.</exception>
    public static AzureAccount Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Connection);
        var byIdentity = Names.Where(name => Given(section, name) is not null).ToList();
        return (section.Value, byIdentity) switch
        {
            ({ Length: > 0 } connection, []) => OfConnectionString(connection),
            ({ Length: > 0 }, _) => throw new SettingException(Connection, $"both a connection string and {Setting(byIdentity[0])} are given; keep one of them"),
            (_, []) => throw new SettingException(
                Connection, $"is not given; MissionReg:Storage=azure needs a connection string here, or {Setting("accountName")} with an identity"),
            _ => OfIdentity(section),
        };
    }

    private static AzureAccount OfConnectionString(string connection)
    {
        try
        {
            return new AzureAccount(
                new BlobServiceClient(connection, AzureClientOptions.Blobs()), new TableServiceClient(connection, AzureClientOptions.Tables()));
        }
        catch (Exception e) when (e is FormatException or ArgumentException or InvalidOperationException)
        {
            // What they say may repeat the key.
            throw new SettingException(Connection, "is no connection string of a storage account with blobs and tables");
        }
    }

    private static AzureAccount OfIdentity(IConfigurationSection section)
    {
        var credential = Credential(section);
        return new AzureAccount(
            new BlobServiceClient(Address(section, "blob"), credential, AzureClientOptions.Blobs()),
            new TableServiceClient(Address(section, "table"), credential, AzureClientOptions.Tables()));
    }

    /// <param name="service"><c>blob</c> or <c>table</c>.</param>
    private static Uri Address(IConfigurationSection section, string service)
    {
        var name = $"{service}ServiceUri";
        if (Given(section, name) is { } given)
        {
            return Uri.TryCreate(given, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps && address.Query.Length == 0
                ? address
                : throw new SettingException(Setting(name), $"must be an address such as https://<account>.{service}.core.windows.net");
        }

        return Given(section, "accountName") switch
        {
            null => throw new SettingException(Setting(name), $"is not given; name both addresses, or {Setting("accountName")}"),
            { Length: >= 3 and <= 24 } account when account.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)) =>
                new Uri($"https://{account}.{service}.core.windows.net"),
            _ => throw new SettingException(Setting("accountName"), "is no name of a storage account: 3 to 24 lower-case letters and digits"),
        };
    }

    private static TokenCredential Credential(IConfigurationSection section)
    {
        var client = Given(section, "clientId");
        return Given(section, "credential") switch
        {
            null => new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = client }),
            "managedidentity" => new ManagedIdentityCredential(
                client is null ? ManagedIdentityId.SystemAssigned : ManagedIdentityId.FromUserAssignedClientId(client)),
            _ => throw new SettingException(Setting("credential"), "must be 'managedidentity', or left out"),
        };
    }

    private static string? Given(IConfigurationSection section, string name) => section[name] is { Length: > 0 } value ? value : null;

    private static string Setting(string name) => $"{Connection}__{name}";
}
