namespace MissionReg.Core.Procedures;

/// <summary>Whether somebody else may collect.</summary>
public enum ProxyRule
{
    /// <summary>Only the recipient in person.</summary>
    None,
    PowerOfAttorney,
    NotarisedPower,
}
