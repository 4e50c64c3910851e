using MissionReg.Core.Cases;
using MissionReg.Functions.Cases;
using NodaTime;

namespace MissionReg.Functions.Triggers;

/// <summary>Times as they are answered: ISO 8601 with the office's offset on that day.</summary>
internal static class Times
{
    public static OffsetDateTime WithOffset(OpenCase c, LocalDateTime local) => local.InZoneLeniently(c.Calendar.Zone).ToOffsetDateTime();

    public static OffsetDateTime WithOffset(OpenCase c, Instant instant) => instant.InZone(c.Calendar.Zone).ToOffsetDateTime();

    /// <summary>The last second in which an act is still in time.</summary>
    public static OffsetDateTime LastSecond(OpenCase c, AgendaEntry e) => WithOffset(c, e.EndsAt - Duration.FromSeconds(1));
}
