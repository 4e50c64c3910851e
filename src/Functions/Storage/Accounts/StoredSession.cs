using NodaTime;

namespace MissionReg.Functions.Storage.Accounts;

/// <summary>A sign-in as it is kept.</summary>
/// <param name="TokenHash">SHA-256 of the token, lower-case hexadecimal.</param>
/// <param name="Account">Id of the account.</param>
/// <param name="Ends">From then on the token is no good; to the second.</param>
public sealed record StoredSession(string TokenHash, string Account, Instant Ends);
