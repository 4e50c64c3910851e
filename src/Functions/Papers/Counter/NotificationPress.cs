using System.Collections.Immutable;
using System.Diagnostics;
using MissionReg.Core;
using MissionReg.Core.Cases;
using MissionReg.Core.Procedures;
using MissionReg.Functions.Cases;
using MissionReg.Functions.Seeds;
using QuestPDF.Fluent;

namespace MissionReg.Functions.Papers.Counter;

/// <summary>
/// Prints the slip that tells a recipient that his paper can be collected, whatever the paper is: it may lie in a letter box, so it
/// names neither the outcome nor more of the recipient than his name.
/// </summary>
internal sealed class NotificationPress(SeedBook seeds)
{
    /// <param name="c">A case whose paper is <see cref="HandOutPlace.IsWaiting">waiting</see>.</param>
    /// <param name="language">kk or ru.</param>
    /// <returns>A PDF.</returns>
    public byte[] Print(OpenCase c, Language language)
    {
        PaperFonts.Load();
        return new NotificationDocument(Compose(c, new CounterWords(seeds, "notification", language))).GeneratePdf();
    }

    private static Notification Compose(OpenCase c, CounterWords words)
    {
        var (s, place) = (c.State, HandOutPlace.Of(c, words.Language));
        var title = words.Text("title");
        return new Notification
        {
            Head = new PaperHead(
                $"{title} № {s.Number}",
                c.Office.Name.In(words.Language),
                words.Language,
                s.EnteredAt[s.Status].InZone(c.Calendar.Zone).ToDateTimeOffset()),
            Office = c.Office.Name.In(words.Language),
            Title = title,
            Recipient = words.Line("recipient", ("recipient", Recipient.Of(s, c.Procedure).Name)),
            Ready = words.Line("ready", ("caseNumber", s.Number)),
            Where = [.. Where(c, place, words)],
            Kept = [.. Kept(c, words)],
            Bring = words.Text("bring"),
            ToBring = [.. c.Procedure.HandOut.Receipt ? [words.Text("bring-receipt")] : Array.Empty<string>(), words.Text("bring-identity")],
            Proxy = words.Text(c.Procedure.HandOut.Proxy switch
            {
                ProxyRule.PowerOfAttorney => "proxy-power",
                ProxyRule.NotarisedPower => "proxy-notarised",
                ProxyRule.None => "in-person-only",
                _ => throw new UnreachableException(),
            }),
        };
    }

    private static IEnumerable<ImmutableArray<LinePart>> Where(OpenCase c, HandOutPlace place, CounterWords words)
    {
        yield return words.Line("service", ("service", c.Procedure.FindKind(c.State.Kind)!.Title.In(words.Language)));
        yield return words.Line("place", ("place", place.Name));
        yield return words.Line("address", ("address", place.Address));
        if (place.Room is { } room)
        {
            yield return words.Line("room", ("room", room));
        }

        foreach (var line in OpeningHours.Lines(place.Hours, words))
        {
            yield return line;
        }

        if (place.Phones.Length > 0)
        {
            yield return words.Line("phones", ("phones", string.Join(", ", place.Phones.Select(NoBreak.Whole))));
        }
    }

    private static IEnumerable<ImmutableArray<LinePart>> Kept(OpenCase c, CounterWords words)
    {
        var atCentre = c.State.Place is Place.Centre;
        if (c.Agenda.FirstOrDefault(e => e.Id == (atCentre ? Agenda.CentreHold : Agenda.Hold)) is not { } hold)
        {
            yield return words.Line("held-without-limit");
            yield break;
        }

        yield return words.Line("held-until", ("heldUntil", words.Date("heldUntil", hold.Deadline.DueOn)));
        if (hold.Deadline.Unverified)
        {
            yield return words.Line("held-provisionally");
        }

        if ((atCentre ? c.Office.Name : c.Procedure.Hold.Then?.Title) is { } then)
        {
            yield return words.Line("passed-on", ("then", then.In(words.Language)));
        }
    }
}
