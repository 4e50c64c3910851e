using System.Security.Cryptography;
using MissionReg.Core.Cases;

namespace MissionReg.Functions.Security;

/// <summary>
/// <c>--create-admin</c>: makes the account <c>admin</c> of an installation that has no account yet. The password is read from
/// standard input if something is piped in, else drawn and shown this once. Where officers sign in at Entra ID, the argument is
/// followed by the object id of the administrator, whose account it makes.
/// </summary>
internal static class FirstAdministrator
{
    public const string Argument = "--create-admin";

    private const string Id = "admin";
    private const int ShortestPassword = 12;

    private const string Exists = "There are accounts already; an administrator adds others through POST /api/accounts.";

    /// <param name="args">As the program was started.</param>
    /// <returns>0 if the account was made.</returns>
    public static async Task<int> AppointAsync(AccountBook accounts, string[] args, TextWriter output, TextWriter errors)
    {
        if (EntraPrincipal.Canonical(args.SkipWhile(a => a != Argument).Skip(1).FirstOrDefault()) is not { } objectId)
        {
            await errors.WriteLineAsync($"Officers sign in at Entra ID here. Say who it is: {Argument} <object id of the user>");
            return 1;
        }

        var isFirst = !await accounts.AnyAsync(CancellationToken.None);
        var made = isFirst && await accounts.AddAsync(Administrator(objectId), password: null, CancellationToken.None);
        await (made ? output.WriteLineAsync($"Account '{objectId}' is made.") : errors.WriteLineAsync(Exists));
        return made ? 0 : 1;
    }

    /// <param name="piped">What is piped into standard input; <see langword="null"/> at a keyboard.</param>
    /// <returns>0 if the account was made.</returns>
    public static async Task<int> CreateAsync(AccountBook accounts, TextReader? piped, TextWriter output, TextWriter errors)
    {
        if (await accounts.AnyAsync(CancellationToken.None))
        {
            await errors.WriteLineAsync(Exists);
            return 1;
        }

        var given = piped is null ? null : (await piped.ReadLineAsync())?.Trim();
        if (given is { Length: > 0 and < ShortestPassword })
        {
            await errors.WriteLineAsync($"A password has at least {ShortestPassword} characters.");
            return 1;
        }

        var password = given is { Length: > 0 } ? given : RandomNumberGenerator.GetString("ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789", 20);
        if (!await accounts.AddAsync(Administrator(Id), password, CancellationToken.None))
        {
            await errors.WriteLineAsync(Exists);
            return 1;
        }

        await output.WriteLineAsync(given is { Length: > 0 } ? $"Account '{Id}' is made." : $"Account '{Id}' is made; its password, shown only now: {password}");
        return 0;
    }

    private static Account Administrator(string id) => new(id, "Administrator", "Administrator", [Role.Administrator], "");
}
