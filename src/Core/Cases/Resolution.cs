namespace MissionReg.Core.Cases;

/// <summary>How a case ends on the merits.</summary>
public enum Resolution
{
    Certificate,
    Refusal,
}
