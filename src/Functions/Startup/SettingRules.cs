using System.Collections.Immutable;
using System.Globalization;
using System.Net.Mail;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using MissionReg.Core.Calendars;
using MissionReg.Core.Cases;
using MissionReg.Functions.Security;

namespace MissionReg.Functions.Startup;

/// <summary>What settings must be like, looked at before anything is opened; otherwise they would fail when first used, some of them weeks later.</summary>
internal static class SettingRules
{
    private const string Mailboxes = "MissionReg:Smtp:Mailboxes";

    /// <summary>A permit of the storage account lasts a week at most.</summary>
    private const int MinutesOfWeek = 7 * 24 * 60;

    private static readonly ImmutableArray<SettingRule> Always =
    [
        new("urls", AreAddresses, "must be addresses such as http://localhost:7071, with semicolons between; the service speaks plain HTTP, and takes any free port of 127.0.0.1 for 0"),
        new("FUNCTIONS_REQUEST_BODY_SIZE_LIMIT", v => IsWhole(v, 1, long.MaxValue), "must be a whole number of bytes"),
        new("MissionReg:DataDirectory", v => v.Length > 0 && !File.Exists(v), "must name a folder, and is empty or a file"),
        new("MissionReg:SeedsDirectory", Directory.Exists, "must name the folder of the shipped procedures, and there is none; leave it out to use the one beside the program"),
        new("MissionReg:PublicUrl", IsAddress, "must be an address such as https://registration.example.kz"),
        new("MissionReg:MaxFileBytes", v => IsWhole(v, 1, long.MaxValue), "must be a whole number of bytes"),
        new("MissionReg:MaxCaseBytes", v => IsWhole(v, 1, long.MaxValue), "must be a whole number of bytes"),
        new("MissionReg:UploadMinutes", v => IsWhole(v, 1, MinutesOfWeek), "must be a whole number of minutes, from 1 to 10080 (a week)"),
        new("MissionReg:SessionMinutes", v => IsWhole(v, 1, int.MaxValue), "must be a whole number of minutes"),
        new("MissionReg:RemindersAt", v => ClockTime.Pattern.Parse(v).Success, "must be a time of the day such as 08:30"),
        new("MissionReg:AccessKey", v => v.Length == 0 || SecretKey.IsKey(v), "must be base64 of 32 bytes or more, such as `openssl rand -base64 32` makes"),
    ];

    /// <summary>They count only where there is a mail server.</summary>
    private static readonly ImmutableArray<SettingRule> OfMail =
    [
        new("MissionReg:Smtp:Port", v => IsWhole(v, 1, ushort.MaxValue), "must be a port, from 1 to 65535"),
        new("MissionReg:Smtp:From", v => MailAddress.TryCreate(v, out _), "must be a mail address"),
        new("MissionReg:Smtp:Tls", v => bool.TryParse(v, out _), "must be true or false"),
        new("MissionReg:Smtp:TimeoutSeconds", v => IsWhole(v, 1, int.MaxValue / 1000), "must be a whole number of seconds"),
    ];

    /// <exception cref="SettingException">One cannot be used.</exception>
    public static void Check(IConfiguration configuration)
    {
        foreach (var rule in Always)
        {
            rule.Check(configuration);
        }

        if (configuration["MissionReg:Smtp:Host"] is { Length: > 0 })
        {
            CheckMail(configuration);
        }
    }

    private static void CheckMail(IConfiguration configuration)
    {
        foreach (var rule in OfMail)
        {
            rule.Check(configuration);
        }

        if (configuration["MissionReg:Smtp:From"] is null)
        {
            throw new SettingException("MissionReg:Smtp:From", "is not given; a mail server takes nothing without a sender");
        }

        var roles = Enum.GetValues<Role>().Select(RoleName.Of).ToArray();
        foreach (var mailbox in configuration.GetSection(Mailboxes).GetChildren())
        {
            var isRole = roles.Any(role => Bare(role).Equals(Bare(mailbox.Key), StringComparison.OrdinalIgnoreCase));
            _ = isRole ? mailbox : throw new SettingException(mailbox.Path, $"names no role; there are {string.Join(", ", roles)}");
            new SettingRule(mailbox.Path, v => MailAddress.TryCreate(v, out _), "must be a mail address").Check(configuration);
        }
    }

    private static string Bare(string role) => role.Replace("-", "", StringComparison.Ordinal);

    private static bool IsWhole(string text, long least, long most) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most;

    private static bool IsAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);

    private static bool AreAddresses(string text) => text.Split(';', StringSplitOptions.RemoveEmptyEntries).All(IsListened);

    private static bool IsListened(string text)
    {
        try
        {
            // Of a name that means two addresses the system cannot choose one free port.
            var address = BindingAddress.Parse(text);
            return address.Scheme == Uri.UriSchemeHttp && (address.IsUnixPipe || address.Port is >= 0 and <= ushort.MaxValue)
                && (address.Port != 0 || address.IsUnixPipe || !address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase));
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
