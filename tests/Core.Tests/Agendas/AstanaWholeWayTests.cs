using MissionReg.Core.Cases;
using MissionReg.Core.Tests.Procedures;
using NodaTime;
using NodaTime.Text;
using static MissionReg.Core.Cases.CaseCommand;

namespace MissionReg.Core.Tests.Agendas;

/// <summary>From the counter in Astana to the journal, or to a shelf without an end (Astana 2008 §5, §16).</summary>
public sealed class AstanaWholeWayTests
{
    private static Counter Reviewed => NorthernCounter.InAstana("2026-06-02 10:00").Reviewed();

    private static Counter Ready => Reviewed.At("2026-06-05 12:00").Draft("no-objection").Sign();

    [Fact]
    public void Application_is_handed_in_in_person_only() =>
        Counter.Of(Ready.Procedure).When(Role.Recipient, ApplicationSample.Read(Ready.Procedure.Id, "granted").Command).ThenRefused("in-person-only", "2, 14");

    [Fact]
    public void Before_the_signature_only_the_term_runs() => Assert.Equal(["review", Agenda.WholeTerm], Reviewed.Entries());

    [Fact]
    public void Letter_that_nobody_comes_for_is_kept_without_limit()
    {
        var held = Ready.Notify();

        Assert.DoesNotContain(Agenda.Hold, held.Entries());

        // The stay ends on 31 March 2027, and long after that the letter is still there.
        held.At("2027-06-01 09:00").PassDeadlines().When(Role.Archivist, new Archive("City archive")).ThenRefused("hold-without-limit", "16");
    }

    [Fact]
    public void Letter_is_given_to_the_applicant_alone_against_the_journal()
    {
        var own = Ready.InPerson;

        Ready.When(Role.Specialist, own with { SignedInJournal = false }).ThenRefused("journal-signature-required", "5, 16");
        Ready.When(Role.Specialist, own with { Collector = Collector.Proxy }).ThenRefused("collect-in-person", "5, 16");
        Assert.Equal(CaseStatus.Collected, Ready.Do(Role.Specialist, own with { ReceiptNumber = null }).State.Status);
    }

    [Fact]
    public void Registration_lasts_for_the_stay_and_is_brought_to_mind_thirty_days_before()
    {
        // Stay until Wed 31 March 2027; thirty days before is Mon 1 March. Neither moves: they are no terms.
        Assert.Equal((new LocalDate(2027, 3, 1), new LocalDate(2027, 3, 31)), (Ready.Due(Agenda.ValidityReminder), Ready.Due(Agenda.Validity)));
        Assert.Equal(RegistrationStanding.InForce, Ready.StandingOn(2027, 3, 31));
        Assert.Equal(RegistrationStanding.Expired, Ready.StandingOn(2027, 4, 1));
    }

    [Theory]
    // Thirty days before Thu 30 July is Tue 30 June.
    [InlineData("2026-04-01", "2026-07-30", "2026-06-30")]
    // Thirty days before Wed 31 March is Mon 1 March; before Thu 30 March of a leap year, Tue 29 February.
    [InlineData("2026-07-01", "2027-03-31", "2027-03-01")]
    [InlineData("2026-07-01", "2028-03-30", "2028-02-29")]
    // Thirty days before Sat 2 January is Thu 3 December: no holiday moves it.
    [InlineData("2026-07-01", "2027-01-02", "2026-12-03")]
    public void Thirty_days_are_counted_back_over_months_of_any_length(string from, string to, string reminded)
    {
        var application = ApplicationSample.Read(Ready.Procedure.Id, "granted");
        var letter = Counter.Of(Ready.Procedure)
            .At("2026-06-02 10:00")
            .Do(Role.Clerk, application.Command with { Fields = application.Fields.SetItem("stayFrom", from).SetItem("stayTo", to) })
            .Reviewed().Draft("no-objection").Sign();

        Assert.Equal(reminded, LocalDatePattern.Iso.Format(letter.Due(Agenda.ValidityReminder)));
    }

    [Fact]
    public void Officer_says_which_of_the_two_letters_it_is() =>
        Reviewed.When(Role.Specialist, new DraftCertificate(null)).ThenRefused("outcome-unknown", "5, 12, A1", "no-objection", "objection");

    [Fact]
    public void Objection_enters_no_register_and_names_its_reasons()
    {
        var objected = NorthernCounter.InAstana("2026-06-02 10:00", "third")
            .Reviewed()
            .Draft("objection", new Dictionary<string, string> { ["objectionReasons"] = "Приглашение дано на другой город." })
            .Sign();

        Assert.Null(objected.StandingOn(2026, 6, 6));
        Assert.Equal("Приглашение дано на другой город.", objected.State.Draft!.Fields["objectionReasons"]);
        Assert.Equal(["review", Agenda.WholeTerm], objected.Entries());
    }
}
