using NodaTime;

namespace MissionReg.Core.Procedures;

/// <summary>When this service accepts applications under the procedure; independent of the dates of the <see cref="Act"/>.</summary>
public sealed record Offered
{
    public required LocalDate From { get; init; }

    /// <summary>Inclusive; null while no successor is loaded.</summary>
    public LocalDate? Until { get; init; }

    public required string Reason { get; init; }
}
