namespace MissionReg.Core.Cases;

/// <summary>Who takes the paper away (Almaty 2011 §14).</summary>
public enum Collector
{
    Recipient,
    Proxy,
}
