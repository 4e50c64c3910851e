using System.Collections.Immutable;
using MissionReg.Core.Cases;
using MissionReg.Core.Journals;
using MissionReg.Core.Registers;
using NodaTime;

namespace MissionReg.Functions.Storage.Cases;

/// <summary>A case's line in the work list; derived from its events and can be rebuilt from them.</summary>
/// <param name="Centre">The centre that accepted it, if one did.</param>
/// <param name="Applicant">Name of the applicant.</param>
/// <param name="PaperNumber">Number of its certificate or refusal in the issue book.</param>
/// <param name="Due">First agenda entry for which somebody must still act; <see langword="null"/> if there is none.</param>
/// <param name="DueOn">Its last day.</param>
/// <param name="NextWake">When the orchestration must look at the case next.</param>
public sealed record CaseRow(
    string CaseNumber,
    string Office,
    string? Centre,
    string Procedure,
    CaseStatus Status,
    string Applicant,
    string? PaperNumber,
    Instant ReceivedAt,
    string? Due,
    LocalDate? DueOn,
    Instant? NextWake)
{
    /// <summary>Printed on its certificate or refusal. A work list leaves it out.</summary>
    public string? VerificationCode { get; init; }

    /// <summary>Its entry in the register, if it is there. A work list leaves it out.</summary>
    public RegisterEntry? Entry { get; init; }

    /// <summary>Keys of the person it is about. A work list leaves them out.</summary>
    public ImmutableArray<PersonKey> Persons { get; init; } = [];

    /// <summary>The journals it stands in. A work list leaves them out.</summary>
    public ImmutableArray<BookEntry> Books { get; init; } = [];
}
