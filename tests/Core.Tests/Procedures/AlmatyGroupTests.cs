using System.Collections.Immutable;
using MissionReg.Core.Cases;
using MissionReg.Core.Procedures;

namespace MissionReg.Core.Tests.Procedures;

/// <summary>Small religious groups: paragraph 11(2), annexes 3 and 5.</summary>
public sealed class AlmatyGroupTests
{
    private readonly Procedure _procedure = AlmatySeeds.Procedure(AlmatySeeds.Group);

    [Fact]
    public void Form_asks_for_annex_5_the_premises_the_head_and_the_intake_record() => Assert.Equal(
        [
            "groupName", "denomination", "leaderName", "adultMembers", "location", "placeOfWorship", "territory",
            "locationDocument", "premisesOwner",
            "identityKind", "identityNumber", "identityIssuer", "identityIssuedOn", "identityExpiresOn", "birthDate", "iin", "mrz",
            "homeAddress", "phone", "previousNote",
        ],
        _procedure.Form.Select(field => field.Id));

    [Fact]
    public void Head_is_known_by_an_identity_card_or_a_passport_and_nothing_else() =>
        Assert.Equal(["identity-card", "passport"], Choices("identityKind"));

    [Fact]
    public void Location_is_proved_by_lease_sale_or_title() => Assert.Equal(["lease", "sale", "title"], Choices("locationDocument"));

    [Fact]
    public void Checklist_is_that_of_paragraph_11_2_and_nothing_is_only_shown() => Assert.Equal(
        [
            ("application", Presentation.Form),
            ("leader-identity", Presentation.Copy),
            ("members-identity", Presentation.Copy),
            ("location", Presentation.Copy),
            ("owner-consent", Presentation.Original),
        ],
        _procedure.Checklist.Select(item => (item.Id, item.Presentation)));

    [Theory]
    [InlineData("1", 0)]
    [InlineData("2", 1)]
    [InlineData("10", 9)]
    public void One_copy_is_asked_of_every_adult_member_but_the_head(string members, int copies) =>
        Assert.Equal(copies, Checklist.CountOf(_procedure, _procedure.FindItem("members-identity")!, Filled(members, "other")));

    [Fact]
    public void Members_copies_are_missing_until_all_are_there()
    {
        ImmutableArray<string> handedIn = ["leader-identity", "members-identity", "location"];

        Assert.Equal("members-identity", Assert.Single(Missing(handedIn, "3")));
        Assert.Empty(Missing(handedIn.Add("members-identity"), "3"));
        Assert.Empty(Missing(handedIn.Remove("members-identity"), "1"));
    }

    [Theory]
    [InlineData("natural-person", true)]
    [InlineData("other", false)]
    public void Consent_is_asked_of_a_natural_person_only(string owner, bool asked) =>
        Assert.Equal(asked, Checklist.Required(_procedure, Filled("2", owner)).Any(item => item.Id == "owner-consent"));

    [Fact]
    public void Outcome_is_a_note_that_is_registered_and_has_no_end()
    {
        var note = Assert.Single(_procedure.Outcome.Variants);

        Assert.Equal(("note", "note", true, "5, A3"), (note.Id, note.Form, note.Registers, note.Paragraph));
        Assert.Null(_procedure.Outcome.ValidUntil);
        Assert.Null(_procedure.Outcome.RemindBefore);
    }

    [Fact]
    public void Reregistration_takes_the_place_of_the_earlier_note()
    {
        var link = _procedure.FindKind("reregistration")!.RefersTo!;

        Assert.Equal(("previousNote", true), (link.Field, link.Supersedes));
        Assert.Equal(AlmatySeeds.Group, Assert.Single(link.Procedures));
        Assert.Empty(link.Carry.Intersect(["groupName", "adultMembers"]));
        Assert.Null(_procedure.FindKind("registration")!.RefersTo);
    }

    [Fact]
    public void Register_knows_the_group_and_the_counter_its_head()
    {
        Assert.Equal(("groupName", "identityNumber"), (_procedure.Subject.Name, _procedure.Subject.Document));
        Assert.All(_procedure.IdentityChecks, check => Assert.Equal("11(3)", check.Paragraph));
    }

    private IEnumerable<string> Choices(string field) => _procedure.Form.First(known => known.Id == field).Choices!.Value.Select(choice => choice.Id);

    private ImmutableArray<string> Missing(ImmutableArray<string> handedIn, string members) =>
        Checklist.Missing(_procedure, Filled(members, "other"), handedIn, [], [], []);

    private static FormValues Filled(string members, string owner) => FormValues.Of(
        "registration",
        atCentre: false,
        new Dictionary<string, string> { ["adultMembers"] = members, ["premisesOwner"] = owner });
}
