namespace MissionReg.Core.Procedures;

/// <summary>What it takes to be given the outcome.</summary>
public sealed record HandOutRule
{
    public required ProxyRule Proxy { get; init; }

    /// <summary>The receipt is handed over.</summary>
    public required bool Receipt { get; init; }

    /// <summary>Journal in which the collector signs; null where the text knows none.</summary>
    public LocalizedText? Journal { get; init; }

    public required string Paragraph { get; init; }
}
