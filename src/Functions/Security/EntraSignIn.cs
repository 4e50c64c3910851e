using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using MissionReg.Core.Cases;
using MissionReg.Functions.Problems;

namespace MissionReg.Functions.Security;

/// <summary>
/// Officers sign in at the organisation's Entra ID; App Service Authentication stands before the service, examines the token and
/// says in a header who it is. Without it anybody could send that header, so the service does not start without it.
/// </summary>
internal sealed class EntraSignIn(AccountBook accounts, ILogger<EntraSignIn> log) : IOfficerSignIn
{
    /// <summary>Set by the platform, and only read-only by an operator, where App Service Authentication is on.</summary>
    private const string PlatformMark = "WEBSITE_AUTH_ENABLED";

    public bool TakesPasswords => false;

    /// <exception cref="SettingException">The platform does not stand before the service.</exception>
    public static void RequirePlatform(IConfiguration configuration)
    {
        if (!string.Equals(configuration[PlatformMark], "true", StringComparison.OrdinalIgnoreCase))
        {
            throw new SettingException(
                "MissionReg:SignIn", $"'entra' needs App Service Authentication, which is not on here ({PlatformMark} is not 'True')");
        }
    }

    public async Task<(Actor? Officer, Problem? Refused)> OfficerAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var header = request.Headers[EntraPrincipal.Header];
        if (header.Count == 0)
        {
            // A token that the platform made nothing of is not let pass for a recipient's request.
            return (null, AccountSignIn.HasToken(request) ? new Problem("unauthorized") : null);
        }

        if (header.Count != 1 || EntraPrincipal.Read(header.ToString()) is not { } principal)
        {
            log.LogWarning("{Header} cannot be read, or is of another provider than Entra ID", EntraPrincipal.Header);
            return (null, new Problem("unauthorized"));
        }

        return await accounts.FindAsync(principal.ObjectId, cancellationToken) is { } account
            ? ((account with { Roles = account.Roles.Intersect(principal.Roles) }).ToActor(), null)
            : (null, new Problem("no-account"));
    }
}
