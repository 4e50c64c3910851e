using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;
using MissionReg.Core.Cases;
using MissionReg.Core.Json;
using MissionReg.Functions.Http;
using MissionReg.Functions.Problems;
using MissionReg.Functions.Security;
using MissionReg.Functions.Seeds;

namespace MissionReg.Functions.Triggers;

/// <summary>Sign-in, and the accounts that an administrator makes.</summary>
internal sealed partial class SessionApi(AccountBook accounts, IOfficerSignIn signIn, SeedBook seeds, IOptions<MissionRegOptions> options)
{
    public const string SignIn = "SignIn";

    private const int ShortestPassword = 12;

    [Function(SignIn)]
    public async Task<IResult> SignInAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/session")] HttpRequest request, CancellationToken cancellationToken)
    {
        if (!signIn.TakesPasswords)
        {
            return new Problem("sign-in-elsewhere");
        }

        var (body, problem) = await JsonBody.ReadAsync<Credentials>(request, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        if (await accounts.CheckAsync(body!.Account, body.Password, cancellationToken) is not { } account)
        {
            return new Problem("sign-in-failed");
        }

        var lifetime = TimeSpan.FromMinutes(options.Value.SessionMinutes);
        var token = await accounts.SignInAsync(account, lifetime, cancellationToken);
        return Results.Json(new { token, expiresInSeconds = (int)lifetime.TotalSeconds, account = Shown(account) }, CoreJson.Options);
    }

    [Function("AddAccount")]
    public async Task<IResult> AddAccountAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/accounts")] HttpRequest request, CancellationToken cancellationToken)
    {
        if (CaseAccess.Officer(request, Role.Administrator).Problem is { } refused)
        {
            return refused;
        }

        var (body, problem) = await JsonBody.ReadAsync<NewAccount>(request, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        if (Faults(body!) is { IsEmpty: false } faults)
        {
            return new Problem("validation") { Errors = faults };
        }

        var account = new Account(body!.Account, body.Name.Trim(), body.Post.Trim(), [.. body.Roles], body.Office);
        return await accounts.AddAsync(account, body.Password, cancellationToken) || await IsRepeatedAsync(request, account, body.Password, cancellationToken)
            ? Results.Json(Shown(account), CoreJson.Options, statusCode: StatusCodes.Status201Created)
            : new Problem("account-exists");
    }

    /// <summary>What keeps an account from being made.</summary>
    private ImmutableArray<FieldFault> Faults(NewAccount a)
    {
        var faults = ImmutableArray.CreateBuilder<FieldFault>();
        Check(signIn.TakesPasswords ? AccountName().IsMatch(a.Account) : EntraPrincipal.Canonical(a.Account) == a.Account, "account", "pattern");
        Check(signIn.TakesPasswords || a.Password is null, "password", "unknown");
        Check(!signIn.TakesPasswords || a.Password is not null, "password", "missing");
        Check(!signIn.TakesPasswords || a.Password is null or { Length: >= ShortestPassword }, "password", "too-short");
        Check(!string.IsNullOrWhiteSpace(a.Name), "name", "missing");
        Check(!string.IsNullOrWhiteSpace(a.Post), "post", "missing");
        Check(!a.Roles.IsDefaultOrEmpty, "roles", "missing");
        Check(a.Roles.IsDefault || !a.Roles.Any(r => r is Role.System or Role.Recipient), "roles", "not-a-choice");

        // Whoever belongs to no office sees no case: right for an administrator, a slip for everybody else.
        Check(a.Roles.IsDefault || a.Roles.All(r => r is Role.Administrator) || IsAtHome(a), "office", "not-a-choice");
        return faults.ToImmutable();

        void Check(bool good, string field, string code)
        {
            if (!good)
            {
                faults.Add(new FieldFault(field, code));
            }
        }
    }

    /// <summary>Roles of centres are held at a centre, all others at an office.</summary>
    private bool IsAtHome(NewAccount a) => a.Roles.Where(r => r is not Role.Administrator).All(r => r.IsOfCentre())
        ? seeds.FindCentre(a.Office) is not null
        : !a.Roles.Any(r => r.IsOfCentre()) && seeds.IsOffice(a.Office);

    /// <summary>
    /// A request that was carried out and never answered. Told by the account itself, since a remembered request would have to
    /// hold something of the password.
    /// </summary>
    private async Task<bool> IsRepeatedAsync(HttpRequest request, Account asked, string? password, CancellationToken cancellationToken) =>
        request.Headers.ContainsKey("Idempotency-Key")
        && await (password is null ? accounts.FindAsync(asked.Id, cancellationToken) : accounts.CheckAsync(asked.Id, password, cancellationToken)) is { } made
        && made with { Roles = asked.Roles } == asked
        && made.Roles.ToHashSet().SetEquals(asked.Roles);

    private static object Shown(Account a) => new { account = a.Id, a.Name, a.Post, roles = a.Roles.Order(), a.Office };

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9.\-]{1,63}\z")]
    private static partial Regex AccountName();

    internal sealed record Credentials(string Account, string Password);

    internal sealed record NewAccount(string Account, string? Password, string Name, string Post, ImmutableArray<Role> Roles, string Office);
}
