using NodaTime;

namespace MissionReg.Core.Cases;

/// <summary>What the receipt says (Almaty 2011 §13).</summary>
/// <param name="Number">Number of the application, the same as the case's.</param>
/// <param name="HandedInAt">When it came in.</param>
/// <param name="ReceivedAt">Office-local time at which it counts as received: the next opening if it came outside hours.</param>
/// <param name="ReadyBy">Office-local date and time of the hand-out: closing time on the last day of the term.</param>
/// <param name="AcceptedBy">Name and post of the acceptor; empty for an application that came over the network until a clerk has registered it.</param>
public sealed record Receipt(string Number, Instant HandedInAt, LocalDateTime ReceivedAt, LocalDateTime ReadyBy, ActorStamp AcceptedBy);
