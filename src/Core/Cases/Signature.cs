using NodaTime;

namespace MissionReg.Core.Cases;

/// <summary>The head's signature: from here on the paper is issued and never rendered again.</summary>
/// <param name="Number">Number in the issue book.</param>
/// <param name="VerificationCode">Printed on the paper; whoever holds the paper can check it.</param>
/// <param name="On">Office-local day of the signature.</param>
/// <param name="By">Who signed.</param>
public sealed record Signature(string Number, string VerificationCode, LocalDate On, ActorStamp By);
