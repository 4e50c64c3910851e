using MissionReg.Functions.Security;
using MissionReg.Functions.Storage.Accounts;

namespace MissionReg.Functions.Storage.Transfer.Lines;

/// <summary>An officer's account.</summary>
/// <param name="Roles">Their names in ordinal order, with a space between two.</param>
/// <param name="PasswordHash">As it is kept; nobody can sign in with it.</param>
internal sealed record KeptAccount(string Id, string Name, string Post, string Roles, string Office, string? PasswordHash)
{
    public static KeptAccount Of(StoredAccount stored) => new(
        stored.Account.Id, stored.Account.Name, stored.Account.Post, RoleList.Of(stored.Account.Roles), stored.Account.Office, stored.PasswordHash);

    public StoredAccount ToAccount() => new(new Account(Id, Name, Post, RoleList.Parse(Roles), Office), PasswordHash);

    public TransferLine Line() => new(Id, LineJson.Write(this));
}
