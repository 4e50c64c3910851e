using System.Text.RegularExpressions;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables.Offline;

/// <summary>
/// Bearer tokens of Microsoft Entra. The service's refusal names the tenant whose tokens it takes; told to discover the tenant,
/// the first request goes without a token to be told so.
/// </summary>
internal sealed partial class TokenPolicy(TokenCredential credential, string scope, bool discoversTenant)
    : BearerTokenAuthenticationPolicy(credential, scope)
{
    private readonly string[] scopes = [scope];
    private volatile string? tenant;

    protected override ValueTask AuthorizeRequestAsync(HttpMessage message) => discoversTenant && tenant is null
        ? ValueTask.CompletedTask
        : AuthenticateAndAuthorizeRequestAsync(message, Wanted(message));

    protected override async ValueTask<bool> AuthorizeRequestOnChallengeAsync(HttpMessage message)
    {
        if (!Learn(message))
        {
            return await base.AuthorizeRequestOnChallengeAsync(message).ConfigureAwait(false);
        }

        await AuthenticateAndAuthorizeRequestAsync(message, Wanted(message)).ConfigureAwait(false);
        return true;
    }

    private TokenRequestContext Wanted(HttpMessage message) => new(scopes, message.Request.ClientRequestId, tenantId: tenant);

    /// <summary>Whether the challenge names a tenant: the one to ask a token from, now and later.</summary>
    private bool Learn(HttpMessage message)
    {
        if (message.Response.Headers.TryGetValue("WWW-Authenticate", out var challenge)
            && Uri.TryCreate(Issuer().Match(challenge).Groups[1].Value, UriKind.Absolute, out var issuer)
            && issuer.Segments is [_, var first, ..]
            && first.Trim('/') is { Length: > 0 } named)
        {
            tenant = named;
            return true;
        }

        return false;
    }

    [GeneratedRegex("authorization_uri=\"?([^\",\\s]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Issuer();
}
