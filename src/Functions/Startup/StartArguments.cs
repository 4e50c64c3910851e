using System.Collections.Immutable;
using MissionReg.Functions.Security;
using MissionReg.Functions.Storage.Transfer;

namespace MissionReg.Functions.Startup;

/// <summary>
/// What stands on the command line: at most one command, and settings as <c>--Name value</c> or <c>--Name=value</c>. The reader of
/// settings takes whatever follows a name for its value and passes over the rest, so a misspelt command would start the service,
/// and a setting after <c>--create-admin</c> would be lost; hence it is given the settings alone.
/// </summary>
internal static class StartArguments
{
    private const string Prefix = "--";

    /// <summary>The Functions host starts its workers with this, and with options of its own.</summary>
    private const string OfHost = "--functions-worker-id";

    private static readonly string[] Settings = ["urls", "port", "http_ports", "https_ports", "environment", "contentRoot", "applicationName", "AzureWebJobsStorage"];

    /// <exception cref="SettingException">Something there is neither a command nor a setting.</exception>
    public static void Check(string[] arguments)
    {
        if (!arguments.Contains(OfHost))
        {
            _ = Read(arguments, strict: true);
        }
    }

    /// <summary>The settings among them, each with its value.</summary>
    public static string[] SettingsOf(string[] arguments) => [.. Read(arguments, strict: false)];

    private static ImmutableArray<string> Read(string[] arguments, bool strict)
    {
        var settings = ImmutableArray.CreateBuilder<string>();
        for (var at = 0; at < arguments.Length; at++)
        {
            var (name, isWhole) = NameOf(arguments[at]);
            var follows = at + 1 < arguments.Length && !arguments[at + 1].StartsWith(Prefix, StringComparison.Ordinal);
            if (arguments[at] is FirstAdministrator.Argument or MigrateCommand.Argument)
            {
                at += arguments[at] == MigrateCommand.Argument ? 2 : follows ? 1 : 0;
                continue;
            }

            if (strict)
            {
                Require(name, at, isWhole || follows);
            }

            settings.Add(arguments[at]);
            if (!isWhole && follows)
            {
                settings.Add(arguments[++at]);
            }
        }

        return settings.ToImmutable();
    }

    private static (string? Name, bool IsWhole) NameOf(string argument) => !argument.StartsWith(Prefix, StringComparison.Ordinal) ? (null, true)
        : argument.IndexOf('=', StringComparison.Ordinal) is > 0 and var end ? (argument[Prefix.Length..end], true)
        : (argument[Prefix.Length..], false);

    /// <param name="at">Told in place of what stands there: it may be a password.</param>
    private static void Require(string? name, int at, bool hasValue)
    {
        const string known = $"there are {FirstAdministrator.Argument}, {MigrateCommand.Argument} <from> <to>, and settings as --MissionReg:DataDirectory <value>";
        if (name is null)
        {
            throw new SettingException("command line", $"argument {at + 1} belongs to no option; {known}");
        }

        if (!name.Contains(':', StringComparison.Ordinal) && !Settings.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            throw new SettingException($"{Prefix}{name}", $"is no option; {known}");
        }

        if (!hasValue)
        {
            throw new SettingException($"{Prefix}{name}", "has no value; give it after a space or an equals sign");
        }
    }
}
