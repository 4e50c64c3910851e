using MissionReg.Core.Calendars;
using MissionReg.Functions.Storage.Manifests;
using NodaTime;
using NodaTime.Text;

namespace MissionReg.Functions.Storage.Transfer.Lines;

/// <summary>A courier's run that was missed.</summary>
/// <param name="Time">Hours and minutes.</param>
internal sealed record KeptRun(string Centre, LocalDate Day, string Time, IReadOnlyList<string> Waiting, Instant RecordedAt)
{
    public static KeptRun Of(MissedRun run) => new(run.Centre, run.Day, ClockTime.Pattern.Format(run.Time), run.Waiting, run.RecordedAt);

    public MissedRun ToRun() => new(Centre, Day, ClockTime.Pattern.Parse(Time).Value, [.. Waiting], RecordedAt);

    public TransferLine Line() => new($"{Centre} {LocalDatePattern.Iso.Format(Day)} {Time}", LineJson.Write(this));
}
