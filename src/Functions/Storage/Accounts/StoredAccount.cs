using MissionReg.Functions.Security;

namespace MissionReg.Functions.Storage.Accounts;

/// <summary>An account as it is kept.</summary>
/// <param name="PasswordHash"><see langword="null"/> for one that signs in through a directory and has no password here.</param>
public sealed record StoredAccount(Account Account, string? PasswordHash);
