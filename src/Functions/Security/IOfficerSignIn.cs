using Microsoft.AspNetCore.Http;
using MissionReg.Core.Cases;
using MissionReg.Functions.Problems;

namespace MissionReg.Functions.Security;

/// <summary>How officers make themselves known: by accounts of the service itself, or by those of a directory.</summary>
internal interface IOfficerSignIn
{
    /// <summary>Whether <c>POST /session</c> signs in, and accounts have passwords.</summary>
    bool TakesPasswords { get; }

    /// <returns>
    /// The officer behind a request; the answer to be given instead when somebody claims to be one and is none; neither for
    /// somebody unknown.
    /// </returns>
    Task<(Actor? Officer, Problem? Refused)> OfficerAsync(HttpRequest request, CancellationToken cancellationToken);
}
