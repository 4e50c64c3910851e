using MissionReg.Core;
using NodaTime;

namespace MissionReg.Functions.Verification;

/// <summary>What whoever holds a paper is told about it: nothing of the person, and no reasons.</summary>
/// <param name="Number">In the issue book.</param>
/// <param name="Standing"><c>in-force</c>, <c>suspended</c>, <c>revoked</c>, <c>superseded</c>, <c>expired</c>, <c>refusal</c>, or <c>genuine</c> for one that enters no register.</param>
/// <param name="ValidUntil">Last day, inclusive; null for a refusal and for what has no end.</param>
/// <param name="Since">Day at the office on which a suspension, a revocation or a re-registration was entered; null for the other standings.</param>
/// <param name="CheckedOn">Day at the office for which this is said.</param>
internal sealed record CheckedPaper(
    string Number,
    string Standing,
    LocalizedText Service,
    LocalizedText Office,
    LocalDate SignedOn,
    LocalDate? ValidUntil,
    LocalDate? Since,
    LocalDate CheckedOn);
