using System.Collections.Immutable;

namespace MissionReg.Core.Procedures;

/// <summary>
/// Which fields of the form say whom a registration is about: for the work list, the register, the journals and the history of
/// one person.
/// </summary>
public sealed record Subject
{
    public required string Name { get; init; }

    /// <summary>Number of the identity document.</summary>
    public string? Document { get; init; }

    public string? Iin { get; init; }

    public string? BirthDate { get; init; }

    public string? Citizenship { get; init; }

    public string? Denomination { get; init; }

    public string? Association { get; init; }

    public string? Region { get; init; }

    /// <summary>Who letters go to; null: <see cref="Name"/> itself.</summary>
    public string? Addressee { get; init; }

    /// <summary>Postal address that letters go to.</summary>
    public string? Address { get; init; }

    /// <summary>Identity data of the incoming journal, in order (Almaty 2011 §11(3)); empty: <see cref="Document"/> alone.</summary>
    public ImmutableArray<string> Identity { get; init; } = [];

    /// <summary>Contact data of the incoming journal, in order (Almaty 2011 §11(4)); empty: every telephone of the form.</summary>
    public ImmutableArray<string> Contacts { get; init; } = [];
}
