using Azure.Data.Tables;
using MissionReg.Functions.Security;
using MissionReg.Functions.Storage.Accounts;
using MissionReg.Functions.Storage.Azure.Tables;

namespace MissionReg.Functions.Storage.Azure.Accounts;

/// <summary>An account as an entity. Its key is a hash of its id: what somebody types may be anything.</summary>
internal static class AccountEntity
{
    public const string AddedBy = nameof(AddedBy);

    public static (string Partition, string Row) KeyOf(string id)
    {
        var hash = TableKey.Hash(id);
        return ($"a:{hash[..2]}", hash);
    }

    /// <param name="request">An id of the request that adds it, kept as <see cref="AddedBy"/>.</param>
    public static TableEntity Of(StoredAccount account, string request)
    {
        var (partition, row) = KeyOf(account.Account.Id);
        return new TableEntity(partition, row)
        {
            [nameof(Account.Id)] = account.Account.Id,
            [nameof(Account.Name)] = account.Account.Name,
            [nameof(Account.Post)] = account.Account.Post,
            [nameof(Account.Roles)] = RoleList.Of(account.Account.Roles),
            [nameof(Account.Office)] = account.Account.Office,
            [nameof(StoredAccount.PasswordHash)] = account.PasswordHash ?? "",
            [AddedBy] = request,
        };
    }

    public static StoredAccount Read(TableEntity e) => new(
        new Account(
            e.GetString(nameof(Account.Id))!,
            e.GetString(nameof(Account.Name))!,
            e.GetString(nameof(Account.Post))!,
            RoleList.Parse(e.GetString(nameof(Account.Roles))!),
            e.GetString(nameof(Account.Office))!),
        e.GetString(nameof(StoredAccount.PasswordHash)) is { Length: > 0 } hash ? hash : null);
}
