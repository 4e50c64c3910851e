using NodaTime;

namespace MissionReg.Core.Procedures;

/// <summary>When this service accepts applications under the procedure; independent of the dates of the <see cref="Act"/>.</summary>
public sealed record Offered
{
    public required LocalDate From { get; init; }

    /// <summary>Inclusive; null while there is no end to it.</summary>
    public LocalDate? Until { get; init; }

    /// <summary>Version in whose place this one comes: that one is offered until the day before <see cref="From"/>.</summary>
    public string? Supersedes { get; init; }

    public required string Reason { get; init; }
}
