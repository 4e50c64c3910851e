using Microsoft.Extensions.Configuration;

namespace MissionReg.Functions.Startup;

/// <param name="Reason">What it must be, and what to do.</param>
internal sealed record SettingRule(string Name, Func<string, bool> IsMet, string Reason)
{
    /// <summary>What is not given is as it should be.</summary>
    /// <exception cref="SettingException">It is given and breaks the rule.</exception>
    public void Check(IConfiguration configuration)
    {
        if (configuration[Name] is { } given && !IsMet(given))
        {
            throw new SettingException(Name, Reason);
        }
    }
}
