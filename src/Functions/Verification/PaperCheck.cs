using System.Collections.Immutable;
using System.Text.Json;
using MissionReg.Core.Cases;
using MissionReg.Core.Registers;
using MissionReg.Functions.Cases;
using MissionReg.Functions.Security;
using MissionReg.Functions.Storage.Cases;
using NodaTime;

namespace MissionReg.Functions.Verification;

/// <summary>Finds the paper that a code is printed on, and how it stands today.</summary>
internal sealed class PaperCheck(CaseDesk desk, ICaseStore store)
{
    /// <param name="code">As it was typed or read.</param>
    /// <returns><see langword="null"/> if no paper has this code.</returns>
    public async Task<CheckedPaper?> FindAsync(string? code, CancellationToken cancellationToken)
    {
        // Looked up in an index, not compared in constant time: with 80 random bits a code is not found by trying, and how long a
        // look-up takes says nothing about one that is not known whole.
        var read = TypedCode.Read(code);
        if (read.Length == 0 || await store.FindByVerificationCodeAsync(read, cancellationToken) is not { } caseNumber)
        {
            return null;
        }

        var events = await store.LoadAsync(caseNumber, cancellationToken);
        return desk.Read(events) is { State: { Signature: { } signature, Draft: { } draft } } c ? Check(c, signature, draft, events) : null;
    }

    private CheckedPaper Check(OpenCase c, Signature signature, Draft draft, ImmutableArray<RecordedEvent> events)
    {
        var today = desk.Now.InZone(c.Calendar.Zone).Date;
        var registered = c.State.Standing(c.Procedure, today);
        return new CheckedPaper(
            signature.Number,
            StandingOf(draft, registered, today),
            c.Procedure.Kinds.First(k => k.Id == c.State.Kind).Title,
            c.Office.Name,
            signature.On,
            draft.ValidUntil,
            registered is { } standing ? EnteredAt(standing, events)?.InZone(c.Calendar.Zone).Date : null,
            today);
    }

    /// <summary>A paper that enters no register is genuine, and whether it still means anything is for whoever reads it.</summary>
    private static string StandingOf(Draft draft, RegistrationStanding? registered, LocalDate today) =>
        draft.Resolution is Resolution.Refusal ? "refusal"
        : registered is { } standing ? JsonNamingPolicy.KebabCaseLower.ConvertName(standing.ToString())
        : draft.ValidUntil < today ? "expired"
        : "genuine";

    private static Instant? EnteredAt(RegistrationStanding standing, ImmutableArray<RecordedEvent> events)
    {
        RegisterChangeKind? change = standing switch
        {
            RegistrationStanding.Suspended => RegisterChangeKind.Suspended,
            RegistrationStanding.Revoked => RegisterChangeKind.Revoked,
            RegistrationStanding.Superseded => RegisterChangeKind.Superseded,
            _ => null,
        };
        return RegisterChange.Of(events).LastOrDefault(c => c.What == change)?.At;
    }
}
