namespace MissionReg.Core.Cases;

/// <summary>The lawyer's agreement (Almaty 2011 §12(3), Annex 8 table 2, act 3).</summary>
public enum Concurrence
{
    NotRequested,
    Pending,
    Given,
    Withheld,
}
