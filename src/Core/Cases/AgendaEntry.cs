using System.Collections.Immutable;
using MissionReg.Core.Deadlines;
using NodaTime;

namespace MissionReg.Core.Cases;

/// <summary>Something that falls due.</summary>
/// <param name="Id">Stable id: <c>intake</c>, <c>review</c>, <c>refusal-notice</c>, <c>signature</c>, <c>term</c>, <c>hold</c>, <c>validity</c>.</param>
/// <param name="Deadline">The last day, with its proof.</param>
/// <param name="EndsAt">First instant after the last day.</param>
/// <param name="Paragraph">Paragraph that sets the term.</param>
/// <param name="Standing">Whether it still runs.</param>
/// <param name="Effect">What it means if the day goes by.</param>
/// <param name="Reminded">Who is reminded of it.</param>
public sealed record AgendaEntry(
    string Id,
    Deadline Deadline,
    Instant EndsAt,
    string Paragraph,
    Standing Standing,
    DeadlineEffect Effect,
    ImmutableArray<Role> Reminded);
