using System.Collections.Immutable;
using System.Globalization;
using MissionReg.Core;
using MissionReg.Core.Calendars;
using MissionReg.Core.Cases;
using MissionReg.Core.Procedures;
using MissionReg.Core.Texts;
using MissionReg.Functions.Cases;
using NodaTime;
using NodaTime.Text;

namespace MissionReg.Functions.Papers;

/// <summary>What is written into the blanks of a paper: the fields of the application, and what the case adds to them.</summary>
/// <param name="c">The case.</param>
/// <param name="wording">Of the procedure.</param>
/// <param name="document">Whose dates are written its way.</param>
/// <param name="language">Of the paper.</param>
/// <param name="signature">Of an outcome; a receipt has none, even if it is printed when the case is long decided.</param>
internal sealed class CaseBlanks(OpenCase c, Wording wording, DocumentWording document, Language language, Signature? signature)
{
    /// <summary>The ground by which a refusal names what is missing; procedures share its id.</summary>
    private const string MissingGround = "missing-document";

    private static readonly LocalDatePattern PlainDate = LocalDatePattern.CreateWithInvariantCulture("dd.MM.uuuu");

    /// <summary>Is told of what no font has in the values.</summary>
    public GlyphTally? Unprintable { get; init; }

    /// <summary>An outcome that nobody has signed: number, date and name stay blank.</summary>
    public bool Unsigned { get; init; }

    private bool IsOutcome => Unsigned || signature is not null;

    public Dictionary<string, string> Values()
    {
        var (state, office) = (c.State, c.Office);
        var values = c.Procedure.Form.ToDictionary(field => field.Id, field => FieldText(field, c.State.Fields));
        values["caseNumber"] = state.Number;
        values["officeName"] = office.Name.In(language);
        values["officeCity"] = office.City.In(language);
        values["officeAddress"] = office.Address?.In(language) ?? "";
        values["centreName"] = c.Centre?.Centre.Name.In(language) ?? "";
        values["centreNumber"] = state.CentreNumber ?? "";
        values["earlierNumber"] = state.Earlier?.Number ?? "";
        values["officePhones"] = string.Join(", ", office.Phones.Select(NoBreak.Whole));
        values["place"] = c.Place(language);
        values["submittedOn"] = DateText("submittedOn", state.Receipt.HandedInAt.InZone(c.Calendar.Zone).Date);
        values["receivedOn"] = DateText("receivedOn", state.Receipt.ReceivedAt.Date);
        values["readyBy"] = DateText("readyBy", state.Receipt.ReadyBy.Date);
        values["readyTime"] = ClockTime.Pattern.Format(state.Receipt.ReadyBy.TimeOfDay);
        values["acceptedBy"] = state.Receipt.AcceptedBy.Name;
        values["acceptorPost"] = PostTitle.In(language, c.Procedure, state.Receipt.AcceptedBy.Post);
        values["number"] = state.Receipt.Number;
        if (IsOutcome)
        {
            var draft = state.Draft!;
            values["number"] = signature?.Number ?? "";
            values["issuedOn"] = signature is null ? "" : DateText("issuedOn", signature.On);
            values["headName"] = signature?.By.Name ?? "";
            values["verificationCode"] = signature?.VerificationCode ?? "";
            values["reasons"] = draft.Reasons;
            foreach (var field in c.Procedure.Outcome.Find(draft.Variant)?.Fields ?? [])
            {
                values[field.Id] = FieldText(field, draft.Fields);
            }

            values["validUntil"] = draft.ValidUntil is { } until ? DateText("validUntil", until) : "";
        }

        return values;
    }

    /// <summary>The blanks of each printing of a repeated line.</summary>
    public IEnumerable<Dictionary<string, string>> Repeats(string line) => line switch
    {
        "document" => Listed(required: true).Select(i => Blanks(("document", i.Title.In(language)), ("count", Text(HandedIn.CountOf(c.State, i))))),
        "item" => c.State.Items.Select(i => Blanks(("item", i.Name), ("itemLanguage", i.Language), ("itemCount", Text(i.Count)))),
        "other" => Listed(required: false).Select(i => Blanks(("other", i.Title.In(language)), ("otherCount", Text(HandedIn.CountOf(c.State, i))))),
        "missing-document" => Missing().Where(IsHeldMissing).Select(i => Blanks(("missingDocument", i.Title.In(language)))),
        "document-to-show" => Missing().Where(IsShown).Select(i => Blanks(("documentToShow", i.Title.In(language)))),
        "ground" => c.Procedure.Grounds.Where(g => c.State.Draft!.Grounds.Contains(g.Id)).OrderBy(g => g.Number)
            .Select(g => Blanks(("groundNumber", Text(g.Number)), ("ground", g.Text.In(language)))),
        "decision" => c.State.Draft!.Decisions.Values.Select(d => Blanks(
            ("decisionNumber", d.Number), ("decisionOn", PlainDate.Format(d.On)), ("decisionCourt", d.Court))),
        _ => throw new KeyNotFoundException($"nothing is known to repeat '{line}' for"),
    };

    private IEnumerable<ChecklistItem> Listed(bool required) =>
        c.Procedure.Checklist.Where(i => i.Required == required && HandedIn.CountOf(c.State, i) > 0);

    private IEnumerable<ChecklistItem> Missing() => Checklist.Missing(c.Procedure, c.State).Select(id => c.Procedure.FindItem(id)!);

    /// <summary>
    /// A refusal says what is missing where it rests on that. A receipt does not hold against the recipient what may still be
    /// shown: whoever filed over the network could not show it yet.
    /// </summary>
    private bool IsHeldMissing(ChecklistItem item) =>
        !IsOutcome ? !IsShown(item) : c.State.Draft!.Grounds.Contains(MissingGround);

    private static bool IsShown(ChecklistItem item) => item.Presentation is Presentation.Shown;

    private string FieldText(FormField field, ImmutableSortedDictionary<string, string> fields) => fields.GetValueOrDefault(field.Id, "") switch
    {
        "" => "",
        var value when field.Type is FieldType.Choice => field.Choices!.Value.First(choice => choice.Id == value).Title.In(language),
        var value when field.Type is FieldType.Date => DateText(field.Id, LocalDatePattern.Iso.Parse(value).Value),
        var value => value,
    };

    private string DateText(string blank, LocalDate date) => document.Dates.Any(form => form.Placeholder == blank)
        ? NoBreak.Whole(wording.Date(document.Id, blank, date, language))
        : PlainDate.Format(date);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static Dictionary<string, string> Blanks(params ReadOnlySpan<(string Name, string Value)> blanks)
    {
        var values = new Dictionary<string, string>();
        foreach (var (name, value) in blanks)
        {
            values.Add(name, value);
        }

        return values;
    }
}
