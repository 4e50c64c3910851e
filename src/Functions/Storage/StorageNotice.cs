using System.Globalization;

namespace MissionReg.Functions.Storage;

/// <summary>What an administrator is told of a failure of the storage: what is wrong and what to do about it.</summary>
internal static class StorageNotice
{
    /// <param name="account">The storage account's name, or where the embedded storage lies.</param>
    public static string Of(StorageFault fault, string account) => fault.Kind switch
    {
        StorageFaultKind.ClockSkew when fault.Clocks is { } clocks => Skewed(clocks.Storage, clocks.Machine, account),
        StorageFaultKind.Forbidden => $"Storage {account} refuses the service ({fault.Cause}). {Remedy(fault.Cause)}",
        StorageFaultKind.Full => $"Storage {account} is full ({fault.Cause}). Make room: nothing can be taken in until then, what was acknowledged is kept.",
        _ => $"Storage {account} cannot be used at present ({fault.Cause}).",
    };

    private static string Skewed(DateTimeOffset storage, DateTimeOffset machine, string account)
    {
        var by = storage - machine;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Storage {account} refuses what this machine signs because of its clock: here it is {machine.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z, there {storage.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z. Set this machine's clock {(by > TimeSpan.Zero ? "forward" : "back")} by {by.Duration():d\\.hh\\:mm\\:ss} (d.hh:mm:ss), and see why it is not set by the network.");
    }

    private static string Remedy(string cause) => Remedies.FirstOrDefault(r => cause.Contains(r.Code, StringComparison.Ordinal)).Remedy
        ?? "Check the key or the identity's roles, and the account's network rules.";

    private static readonly (string Code, string Remedy)[] Remedies =
    [
        ("AuthorizationPermissionMismatch", "Its identity lacks a role there: Storage Blob Data Contributor and Storage Table Data Contributor."),
        ("KeyBasedAuthenticationNotPermitted", "Shared keys are turned off there: name the account in AzureWebJobsStorage__accountName and let an identity sign in."),
        ("AuthenticationFailedException", "No identity could sign in: see that one is assigned to the service, and AzureWebJobsStorage__clientId."),
        ("CredentialUnavailableException", "There is no identity to sign in with: assign one to the service, or set AzureWebJobsStorage to a connection string."),
        ("AuthenticationFailed", "The key in AzureWebJobsStorage is none of the account's: it was rotated or belongs to another."),
        ("AuthorizationFailure", "Either its network rules do not let this machine in, or the key in AzureWebJobsStorage is none of the account's."),
        ("InvalidAuthenticationInfo", "The identity's token is not for this account: check its tenant."),
        ("access denied", "The account that the service runs under may not write there."),
        ("AccountIsDisabled", "The account is disabled: see its subscription."),
    ];
}
