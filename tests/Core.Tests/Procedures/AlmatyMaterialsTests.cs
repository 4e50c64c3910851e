using MissionReg.Core.Procedures;

namespace MissionReg.Core.Tests.Procedures;

/// <summary>Materials that a missionary adds after registration: paragraph 11(1), last sentence but one.</summary>
public sealed class AlmatyMaterialsTests
{
    private readonly Procedure _procedure = AlmatySeeds.Procedure(AlmatySeeds.Materials);

    [Fact]
    public void Agreement_is_the_offices_and_no_centres()
    {
        Assert.Equal(ProcedureChannel.Office, Assert.Single(_procedure.Channels).Id);
        Assert.Empty(_procedure.Acts.Keys.Intersect(["hand-to-accumulation", "dispatch", "arrive"]));
    }

    [Fact]
    public void It_refers_to_a_missionarys_registration_in_force_and_leaves_it_in_force()
    {
        var link = Assert.Single(_procedure.Kinds).RefersTo!;

        Assert.Equal(("registrationCertificate", true, false), (link.Field, link.InForce, link.Supersedes));
        Assert.Equal(AlmatySeeds.Missionary, Assert.Single(link.Procedures));
    }

    [Fact]
    public void All_but_the_certificates_number_is_taken_over_from_the_registration()
    {
        var missionary = AlmatySeeds.Procedure(AlmatySeeds.Missionary);
        var link = _procedure.Kinds[0].RefersTo!;

        Assert.Equal(["registrationCertificate"], _procedure.Form.Select(field => field.Id).Except(link.Carry));
        Assert.All(link.Carry, id => Assert.Equal(missionary.Form.First(f => f.Id == id), _procedure.Form.First(f => f.Id == id), (a, b) => Same(a, b)));
    }

    [Fact]
    public void Materials_are_things_that_go_back() => Assert.Equal(
        [
            ("application", Presentation.Form, DocumentReturn.Kept),
            ("materials", Presentation.Thing, DocumentReturn.GivenBack),
            ("passport", Presentation.Shown, DocumentReturn.GivenBack),
        ],
        _procedure.Checklist.Select(item => (item.Id, item.Presentation, item.Return)));

    [Fact]
    public void Outcome_is_a_written_agreement_that_enters_no_register()
    {
        var agreement = Assert.Single(_procedure.Outcome.Variants);

        Assert.Equal(("agreement", false, "11(1)"), (agreement.Id, agreement.Registers, agreement.Paragraph));
        Assert.Null(_procedure.Outcome.ValidUntil);
    }

    [Fact]
    public void That_its_terms_are_the_services_is_said_to_be_a_reading() =>
        Assert.Contains("says no more", _procedure.Offered.Reason, StringComparison.Ordinal);

    private static bool Same(FormField a, FormField b) =>
        (a.Title, a.Type, a.Required, a.MaxLength, a.Pattern, a.Paragraph) == (b.Title, b.Type, b.Required, b.MaxLength, b.Pattern, b.Paragraph);
}
