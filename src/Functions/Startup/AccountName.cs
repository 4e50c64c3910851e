using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace MissionReg.Functions.Startup;

/// <summary>
/// The account's name in a connection string: under one that no account can have, nobody would answer, and that would look like
/// an outage.
/// </summary>
internal static partial class AccountName
{
    private const string Connection = "AzureWebJobsStorage";

    /// <exception cref="SettingException">No account can be called so.</exception>
    public static void Check(IConfiguration configuration)
    {
        if (Written().Match(configuration[Connection] ?? "") is { Success: true } written && !Possible().IsMatch(written.Groups[1].Value))
        {
            throw new SettingException(Connection, "its AccountName is no name of a storage account: 3 to 24 lower-case letters and digits");
        }
    }

    [GeneratedRegex(@"(?:^|;)\s*AccountName=([^;]*)", RegexOptions.IgnoreCase)]
    private static partial Regex Written();

    [GeneratedRegex(@"\A[a-z0-9]{3,24}\z")]
    private static partial Regex Possible();
}
