using System.Collections.Immutable;
using NodaTime;

namespace MissionReg.Core.Procedures;

/// <summary>The legal act a procedure implements, with its own dates.</summary>
public sealed record Act
{
    public required string Number { get; init; }

    public required LocalizedText Title { get; init; }

    public required LocalizedText Authority { get; init; }

    public required LocalDate Adopted { get; init; }

    /// <summary>Entered into the register of the Department of Justice under <see cref="RegistrationNumber"/>.</summary>
    public required LocalDate Registered { get; init; }

    public required string RegistrationNumber { get; init; }

    public LocalDate? Repealed { get; init; }

    public string? RepealedBy { get; init; }

    /// <summary>The acts it rests on.</summary>
    public required ImmutableArray<LocalizedText> Sources { get; init; }
}
