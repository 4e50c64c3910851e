using System.Collections.Immutable;
using MissionReg.Core.Cases;
using NodaTime;
using static MissionReg.Core.Cases.CaseEvent;

namespace MissionReg.Core.Registers;

/// <summary>Something that happened to a registration.</summary>
/// <param name="At">When it was recorded.</param>
/// <param name="By">Who recorded it.</param>
public sealed record RegisterChange(RegisterChangeKind What, Instant At, ActorStamp By)
{
    public CourtDecision? Decision { get; init; }

    public string? Reason { get; init; }

    /// <summary>Number of the registration that took its place.</summary>
    public string? Number { get; init; }

    /// <summary>Last day of the validity that ran out.</summary>
    public LocalDate? LastDay { get; init; }

    /// <summary>Of the events of a case, those that the register tells of, in their order.</summary>
    public static ImmutableArray<RegisterChange> Of(IEnumerable<RecordedEvent> events) => [.. events.Select(Of).OfType<RegisterChange>()];

    private static RegisterChange? Of(RecordedEvent recorded)
    {
        return recorded.Event() switch
        {
            Signed => Change(RegisterChangeKind.Signed),
            Suspended e => Change(RegisterChangeKind.Suspended) with { Decision = e.Decision, Reason = e.Reason },
            SuspensionLifted e => Change(RegisterChangeKind.SuspensionLifted) with { Decision = e.Decision, Reason = e.Reason },
            Revoked e => Change(RegisterChangeKind.Revoked) with { Decision = e.Decision, Reason = e.Reason },
            Superseded e => Change(RegisterChangeKind.Superseded) with { Number = e.Number },
            DeadlinePassed { Deadline: Agenda.Validity } e => Change(RegisterChangeKind.Expired) with { LastDay = e.DueOn },
            _ => null,
        };

        RegisterChange Change(RegisterChangeKind what) => new(what, recorded.At, recorded.Actor);
    }
}
