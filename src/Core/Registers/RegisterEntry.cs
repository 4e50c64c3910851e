using MissionReg.Core.Cases;
using MissionReg.Core.Procedures;
using NodaTime;

namespace MissionReg.Core.Registers;

/// <summary>A registration in the register of what is in force. What the application says stands as it was filled in.</summary>
public sealed record RegisterEntry
{
    /// <summary>Number in the issue book.</summary>
    public required string Number { get; init; }

    public required string CaseNumber { get; init; }

    public required string Office { get; init; }

    public required string Procedure { get; init; }

    public required string ProcedureVersion { get; init; }

    public required string Kind { get; init; }

    public required string Name { get; init; }

    public string? Denomination { get; init; }

    public string? Association { get; init; }

    public string? Region { get; init; }

    public string? Citizenship { get; init; }

    public required LocalDate SignedOn { get; init; }

    /// <summary>Last day, inclusive; null where it has no end.</summary>
    public LocalDate? ValidUntil { get; init; }

    /// <summary>Suspended, revoked or superseded; null for a registration that nothing happened to.</summary>
    public RegistrationStanding? Interrupted { get; init; }

    /// <summary>Number of the registration that took its place.</summary>
    public string? SupersededBy { get; init; }

    /// <summary>Number of the registration that the application named, as typed.</summary>
    public string? EarlierNumber { get; init; }

    /// <returns>Null if the case is not signed, was refused, or ends in a paper that enters no register.</returns>
    public static RegisterEntry? Of(CaseState state, Procedure procedure)
    {
        if (state is not { Signature: { } signature, Draft: { Resolution: Resolution.Certificate } draft }
            || procedure.Outcome.Find(draft.Variant) is not { Registers: true })
        {
            return null;
        }

        return new RegisterEntry
        {
            Number = signature.Number,
            CaseNumber = state.Number,
            Office = state.Office,
            Procedure = state.Procedure,
            ProcedureVersion = state.ProcedureVersion,
            Kind = state.Kind,
            Name = Filled(procedure.Subject.Name) ?? "",
            Denomination = Filled(procedure.Subject.Denomination),
            Association = Filled(procedure.Subject.Association),
            Region = Filled(procedure.Subject.Region),
            Citizenship = Filled(procedure.Subject.Citizenship),
            SignedOn = signature.On,
            ValidUntil = draft.ValidUntil,
            Interrupted = state.Interrupted,
            SupersededBy = state.SupersededBy,
            EarlierNumber = state.Earlier?.Number,
        };

        string? Filled(string? field) =>
            field is not null && state.Fields.TryGetValue(field, out var value) && !string.IsNullOrWhiteSpace(value) ? value : null;
    }

    /// <summary>How it stands on a day: what was ended stays ended, and a suspension does not outlast the validity.</summary>
    public RegistrationStanding Standing(LocalDate today) =>
        Interrupted is RegistrationStanding.Revoked or RegistrationStanding.Superseded ? Interrupted.Value
        : ValidUntil < today ? RegistrationStanding.Expired
        : Interrupted ?? RegistrationStanding.InForce;
}
