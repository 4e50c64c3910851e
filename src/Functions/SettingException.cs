namespace MissionReg.Functions;

/// <summary>A setting with which the service cannot start. The message names it and never repeats its value: it may be a secret.</summary>
internal sealed class SettingException(string setting, string reason, Exception? cause = null) : Exception($"{setting}: {reason}", cause)
{
    public string Setting { get; } = setting;
}
