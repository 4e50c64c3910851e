namespace MissionReg.Core.Procedures;

/// <summary>A way in which applications are handed in.</summary>
public sealed record ProcedureChannel
{
    public const string Office = "office";
    public const string Centre = "centre";

    /// <summary><see cref="Office"/> or <see cref="Centre"/>.</summary>
    public required string Id { get; init; }

    public required LocalizedText Title { get; init; }

    /// <summary>The recipient may file over the network himself.</summary>
    public required bool SelfService { get; init; }

    /// <summary>How the centres work; only at <see cref="Centre"/>.</summary>
    public CentreService? Service { get; init; }

    public required string Paragraph { get; init; }
}
