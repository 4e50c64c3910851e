using System.Collections.Immutable;
using MissionReg.Core;
using MissionReg.Core.Cases;
using MissionReg.Core.Seeds;
using MissionReg.Core.Texts;
using MissionReg.Functions.Cases;
using NodaTime;

namespace MissionReg.Functions.Papers;

/// <summary>Why a registration does not hold on a day: what a copy of its paper must say.</summary>
/// <param name="Standing">Any but in force.</param>
/// <param name="On">The day from which it does not hold; the last day of validity of an expired one.</param>
/// <param name="Decision">Of the court, where one decided.</param>
/// <param name="By">Number of the registration that took its place.</param>
internal sealed record RegistrationFall(RegistrationStanding Standing, LocalDate On, CourtDecision? Decision = null, string? By = null)
{
    private const string Document = "standing";

    /// <param name="c">The case.</param>
    /// <param name="history">All its events.</param>
    /// <param name="today">Office-local day on which the copy is made.</param>
    /// <returns>Null if the registration holds, or there is none.</returns>
    public static RegistrationFall? Of(OpenCase c, ImmutableArray<RecordedEvent> history, LocalDate today)
    {
        var standing = c.State.Standing(c.Procedure, today);
        if (standing is RegistrationStanding.Expired)
        {
            return new(RegistrationStanding.Expired, c.State.Draft!.ValidUntil!.Value);
        }

        return history.Reverse().Select(recorded => (recorded.Event(), On: recorded.At.InZone(c.Calendar.Zone).Date) switch
        {
            (CaseEvent.Suspended e, var on) when standing is RegistrationStanding.Suspended => new RegistrationFall(RegistrationStanding.Suspended, on, e.Decision),
            (CaseEvent.Revoked e, var on) when standing is RegistrationStanding.Revoked => new(RegistrationStanding.Revoked, on, e.Decision),
            (CaseEvent.Superseded e, var on) when standing is RegistrationStanding.Superseded => new(RegistrationStanding.Superseded, on, By: e.Number),
            _ => null,
        }).FirstOrDefault(fall => fall is not null);
    }

    /// <param name="marks">The words.</param>
    /// <param name="language">Of the text.</param>
    public string Text(Wording marks, Language language)
    {
        var line = marks.Document(Document).Line(LineId);
        return NoBreak.In(Placeholders.Fill(line.Text.In(language), new Dictionary<string, string>
        {
            ["on"] = marks.Date(Document, "on", On, language),
            ["decisionNumber"] = PrintableText.Of(Decision?.Number ?? ""),
            ["decisionOn"] = Decision is null ? "" : marks.Date(Document, "decisionOn", Decision.On, language),
            ["decisionCourt"] = PrintableText.Of(Decision?.Court ?? ""),
            ["successor"] = PrintableText.Of(By ?? ""),
        }));
    }

    /// <summary><c>suspended-by-court</c>, <c>revoked</c>, <c>superseded</c> …</summary>
    private string LineId => Standing.ToString().ToLowerInvariant() + (Decision is null ? "" : "-by-court");
}
