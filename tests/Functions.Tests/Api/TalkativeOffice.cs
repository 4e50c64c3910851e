namespace MissionReg.Functions.Tests.Api;

/// <summary>An office on a web server that logs as much as it does by itself: the real worker does not silence it.</summary>
public sealed class TalkativeOffice : Office
{
    protected override string[] Settings => ["--Logging:LogLevel:Microsoft.AspNetCore", "Information"];
}
