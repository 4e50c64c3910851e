using Microsoft.AspNetCore.Http;
using MissionReg.Core.Cases;
using MissionReg.Functions.Problems;

namespace MissionReg.Functions.Security;

/// <summary>Officers sign in at <c>POST /session</c> and send the token they are given.</summary>
internal sealed class AccountSignIn(AccountBook accounts) : IOfficerSignIn
{
    private const string Scheme = "Bearer ";

    public bool TakesPasswords => true;

    public static bool HasToken(HttpRequest request) => request.Headers.Authorization.ToString().StartsWith(Scheme, StringComparison.OrdinalIgnoreCase);

    public async Task<(Actor? Officer, Problem? Refused)> OfficerAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!HasToken(request))
        {
            return (null, null);
        }

        var token = request.Headers.Authorization.ToString()[Scheme.Length..].Trim();
        var holder = await accounts.HolderAsync(token, cancellationToken);
        return holder is null ? (null, new Problem("unauthorized")) : (holder.ToActor(), null);
    }
}
