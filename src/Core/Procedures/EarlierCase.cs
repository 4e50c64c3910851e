using System.Collections.Immutable;

namespace MissionReg.Core.Procedures;

/// <summary>An earlier registration that an application refers to.</summary>
public sealed record EarlierCase
{
    /// <summary>Field with the earlier certificate's number.</summary>
    public required string Field { get; init; }

    /// <summary>Procedures whose registrations may be referred to.</summary>
    public required ImmutableArray<string> Procedures { get; init; }

    /// <summary>Only a registration in force, known to the register; otherwise whatever is not found there is only shown to the officer.</summary>
    public required bool InForce { get; init; }

    /// <summary>The new registration takes the place of the earlier one.</summary>
    public required bool Supersedes { get; init; }

    /// <summary>Fields that are taken over from the earlier application when they are left blank.</summary>
    public required ImmutableArray<string> Carry { get; init; }

    public required string Paragraph { get; init; }
}
