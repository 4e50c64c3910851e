namespace MissionReg.Functions.Tests.Api;

/// <summary>An office that takes only small files: every sample but the power of attorney is within its limit, two are within a case's.</summary>
public sealed class SmallOffice : Office
{
    public const int MaxFileBytes = 230_000;
    public const int MaxCaseBytes = 240_000;

    protected override string[] Settings =>
        ["--MissionReg:MaxFileBytes", $"{MaxFileBytes}", "--MissionReg:MaxCaseBytes", $"{MaxCaseBytes}"];
}
