using System.Collections.Immutable;
using MissionReg.Core.Deadlines;
using NodaTime;

namespace MissionReg.Core.Cases;

/// <summary>Something that falls due.</summary>
/// <param name="Id">Stable id: that of a step of the procedure, or one of <see cref="Agenda.OwnIds"/>.</param>
/// <param name="Deadline">The last day, with its proof.</param>
/// <param name="EndsAt">First instant after the last day.</param>
/// <param name="Paragraph">Paragraph that sets the term.</param>
/// <param name="Standing">Whether it still runs.</param>
/// <param name="Done">The act it asks for was done, in time or not.</param>
/// <param name="Effect">What it means if the day goes by.</param>
/// <param name="Reminded">Who is reminded of it.</param>
/// <param name="Responsible">Who keeps it.</param>
public sealed record AgendaEntry(
    string Id,
    Deadline Deadline,
    Instant EndsAt,
    string Paragraph,
    Standing Standing,
    bool Done,
    DeadlineEffect Effect,
    ImmutableArray<Role> Reminded,
    Responsible Responsible)
{
    /// <summary>Somebody must still act: it runs, or it was missed, or an ended hold waits to be moved on.</summary>
    public bool Outstanding =>
        !Done && (Standing is Standing.Running || (Standing is Standing.Passed && (Effect is DeadlineEffect.Breached || Id is Agenda.Hold or Agenda.CentreHold)));
}
