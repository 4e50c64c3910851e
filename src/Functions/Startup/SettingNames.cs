using System.Collections.Immutable;
using Microsoft.Extensions.Configuration;
using MissionReg.Functions.Mail;

namespace MissionReg.Functions.Startup;

/// <summary>
/// Whether every setting under <c>MissionReg</c> is one: a misspelt one would be passed over, and the service would run on what
/// holds without it.
/// </summary>
internal static class SettingNames
{
    private const string Section = "MissionReg";
    private const string OfRoles = "Smtp:Mailboxes:";

    /// <summary>Of the host that runs the service on one machine.</summary>
    private static readonly string[] OfHost = ["Clock", "BlobPollingInterval"];

    private static readonly ImmutableHashSet<string> Known = OfHost
        .Concat(typeof(MissionRegOptions).GetProperties().Select(p => p.Name))
        .Concat(typeof(SmtpOptions).GetProperties().Select(p => $"Smtp:{p.Name}"))
        .ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Names of settings that mean nothing to this release.</summary>
    public static IEnumerable<string> Unknown(IConfiguration configuration) => configuration.GetSection(Section)
        .AsEnumerable(makePathsRelative: true)
        .Where(setting => setting.Value is not null && !Known.Contains(setting.Key) && !setting.Key.StartsWith(OfRoles, StringComparison.OrdinalIgnoreCase))
        .Select(setting => $"{Section}:{setting.Key}")
        .Order(StringComparer.Ordinal);

    /// <summary>
    /// On the platform they are only told: there an earlier release, rolled back to, meets the settings of the later one and has
    /// to start.
    /// </summary>
    /// <exception cref="SettingException">One is none.</exception>
    public static void Check(IConfiguration configuration)
    {
        if (!IsPlatform(configuration) && Unknown(configuration).FirstOrDefault() is { } name)
        {
            throw new SettingException(name, "is no setting of the service; see its spelling in docs/operations.md, or remove it");
        }
    }

    public static bool IsPlatform(IConfiguration configuration) => configuration["WEBSITE_SITE_NAME"] is { Length: > 0 };
}
