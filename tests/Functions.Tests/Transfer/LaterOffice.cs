using MissionReg.Functions.Tests.Api;

namespace MissionReg.Functions.Tests.Transfer;

/// <summary>An office whose clock stands where a history ended.</summary>
internal sealed class LaterOffice : Office
{
    public static string[] Clock { get; } = ["--MissionReg:Clock", History.End.Replace(' ', 'T') + ":00+05:00"];

    protected override string[] Settings => Clock;
}
