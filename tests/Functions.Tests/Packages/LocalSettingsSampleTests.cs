using System.Reflection;
using Microsoft.Extensions.Configuration;
using MissionReg.Functions.Mail;

namespace MissionReg.Functions.Tests.Packages;

/// <summary>The sample is what a newcomer copies: complete, and nothing in it differs from what holds without it.</summary>
public sealed class LocalSettingsSampleTests
{
    // No sample for them: a folder beside the program, secrets, and mailboxes by role.
    private static readonly string[] Unsaid = ["MissionReg__SeedsDirectory", "MissionReg__Smtp__User", "MissionReg__Smtp__Password", "MissionReg__Smtp__Mailboxes"];

    private static readonly Dictionary<string, string?> Values = BuildFiles.Json("local.settings.sample.json").RootElement.GetProperty("Values")
        .EnumerateObject().ToDictionary(v => v.Name, v => v.Value.GetString());

    [Fact]
    public void Every_setting_of_the_application_is_in_the_sample() => Assert.Empty(
        Names<MissionRegOptions>("MissionReg").Concat(Names<SmtpOptions>("MissionReg__Smtp")).Except(Unsaid).Except(Values.Keys));

    [Fact]
    public void Sample_says_what_holds_without_it()
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection(Values.ToDictionary(v => v.Key.Replace("__", ":", StringComparison.Ordinal), v => v.Value)).Build();

        Same(new MissionRegOptions(), settings.GetSection("MissionReg").Get<MissionRegOptions>()!);
        Same(new SmtpOptions(), settings.GetSection("MissionReg:Smtp").Get<SmtpOptions>()!);
    }

    [Fact]
    public void Names_can_be_copied_to_any_platform() => Assert.All(Values.Keys, name => Assert.Matches("^[A-Za-z0-9_]+$", name));

    [Fact]
    public void Host_lets_through_the_largest_case() =>
        Assert.True(long.Parse(Values["FUNCTIONS_REQUEST_BODY_SIZE_LIMIT"]!, null) > new MissionRegOptions().MaxCaseBytes);

    private static IEnumerable<string> Names<T>(string prefix) => typeof(T).GetProperties().Select(p => $"{prefix}__{p.Name}");

    private static void Same<T>(T expected, T actual) => Assert.All(
        typeof(T).GetProperties().Where(p => p.CanWrite), (PropertyInfo p) => Assert.Equal(p.GetValue(expected) ?? "", p.GetValue(actual) ?? ""));
}
