using System.Collections.Immutable;
using MissionReg.Core.Cases;
using MissionReg.Core.Tests.Procedures;
using NodaTime;
using static MissionReg.Core.Cases.CaseCommand;

namespace MissionReg.Core.Tests.Agendas;

/// <summary>From the counter in Astana to the journal, or to a shelf without an end (Astana 2008 §5, §16).</summary>
public sealed class AstanaWholeWayTests
{
    private static readonly DraftCertificate NoObjection = new(null, "no-objection");

    [Fact]
    public void Application_is_handed_in_in_person_only()
    {
        var refused = NorthernCounter.Astana().Refused("2026-06-02 10:00", Role.Recipient, ApplicationSample.Read("astana-2008-missionary", "granted").Command);

        Assert.Equal(("in-person-only", "2, 14"), (refused.Code, refused.Paragraph));
    }

    [Fact]
    public void Before_the_signature_only_the_term_runs() =>
        Assert.Equal(["review", Agenda.WholeTerm], NorthernCounter.Astana().Submit("2026-06-02 10:00").Entries);

    [Fact]
    public void Letter_that_nobody_comes_for_is_kept_without_limit()
    {
        var held = Ready().Give("2026-06-05 15:00", Role.Specialist, new Notify("phone", null));

        Assert.DoesNotContain(Agenda.Hold, held.Entries);

        // The stay ends on 31 March 2027, and long after that the letter is still there.
        var refused = held.Pass("2027-06-01 09:00").Refused("2027-06-01 09:00", Role.Archivist, new Archive("City archive"));
        Assert.Equal(("hold-without-limit", "16"), (refused.Code, refused.Paragraph));
    }

    [Fact]
    public void Letter_is_given_to_the_applicant_alone_against_the_journal()
    {
        var ready = Ready();
        var own = new HandOut(null, Collector.Recipient, "YA0SAMPLE");

        Assert.Equal("journal-signature-required", ready.Refused("2026-06-08 10:00", Role.Specialist, own).Code);
        Assert.Equal(
            "collect-in-person",
            ready.Refused("2026-06-08 10:00", Role.Specialist, own with { Collector = Collector.Proxy, SignedInJournal = true }).Code);
        Assert.Equal(CaseStatus.Collected, ready.Give("2026-06-08 10:00", Role.Specialist, own with { SignedInJournal = true }).State.Status);
    }

    [Fact]
    public void Registration_lasts_for_the_stay_and_is_brought_to_mind_thirty_days_before()
    {
        // Stay until Wed 31 March 2027; thirty days before is Mon 1 March. Neither moves: they are no terms.
        var ready = Ready();

        Assert.Equal(("2027-03-01", "2027-03-31"), (ready.Due(Agenda.ValidityReminder), ready.Due(Agenda.Validity)));
        Assert.Equal(RegistrationStanding.InForce, ready.StandingOn(2027, 3, 31));
        Assert.Equal(RegistrationStanding.Expired, ready.StandingOn(2027, 4, 1));
    }

    [Fact]
    public void Reminder_of_a_stay_that_ends_in_March_of_a_leap_year_falls_on_29_February()
    {
        // Until Thu 30 March 2028: thirty days before is Tue 29 February.
        var ready = Reviewed().Sign("2026-06-05 12:00", NoObjection with { ValidUntil = new LocalDate(2026, 7, 30) });
        var leap = Reviewed() with { Found = Reviewed().State with { Fields = Reviewed().State.Fields.SetItem("stayTo", "2028-03-30") } };

        // Until Thu 30 July 2026, which the head shortened it to: Tue 30 June.
        Assert.Equal("2026-06-30", ready.Due(Agenda.ValidityReminder));
        Assert.Equal("2028-02-29", leap.Sign("2026-06-05 12:00", NoObjection).Due(Agenda.ValidityReminder));
    }

    [Fact]
    public void Officer_says_which_of_the_two_letters_it_is()
    {
        var refused = Reviewed().Refused("2026-06-05 12:00", Role.Specialist, new DraftCertificate(null));

        Assert.Equal("outcome-unknown", refused.Code);
        Assert.Equal(["no-objection", "objection"], refused.Subjects.AsEnumerable());
    }

    [Fact]
    public void Objection_enters_no_register_and_names_its_reasons()
    {
        var reasons = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("objectionReasons", "Приглашение дано на другой город.");
        var objected = NorthernCounter.Astana()
            .Submit("2026-06-02 10:00", "third")
            .Review("2026-06-02 11:00")
            .Sign("2026-06-05 12:00", new DraftCertificate(null, "objection", reasons));

        Assert.Null(objected.StandingOn(2026, 6, 6));
        Assert.Equal("Приглашение дано на другой город.", objected.State.Draft!.Fields["objectionReasons"]);
        Assert.DoesNotContain(Agenda.RefusalNotice, objected.Entries);
    }

    private static NorthernCounter Reviewed() => NorthernCounter.Astana().Submit("2026-06-02 10:00").Review("2026-06-02 11:00");

    private static NorthernCounter Ready() => Reviewed().Sign("2026-06-05 12:00", NoObjection);
}
