using System.Text.Json;
using MissionReg.Core.Deadlines;
using MissionReg.Core.Procedures;
using MissionReg.Core.Seeds;

namespace MissionReg.Core.Tests.Procedures;

/// <summary>What the regulation of Almaty sets once for everything it serves.</summary>
public sealed class AlmatyServiceTests
{
    public static TheoryData<string> Ids => AlmatySeeds.All;

    [Theory]
    [MemberData(nameof(Ids))]
    public void Terms_limits_and_fee_are_those_of_paragraphs_8_to_10(string id)
    {
        var procedure = AlmatySeeds.Procedure(id);

        Assert.Equal(new Term(TermUnit.WorkingDays, 7), procedure.Term.Term);
        Assert.Equal((new Term(TermUnit.WorkingDays, 3), RefusalClock.Received), (procedure.RefusalNotice!.Term, procedure.RefusalNotice.From));
        Assert.False(procedure.RefusalNotice.ReturnsPackage);
        Assert.Equal((30, 15), (procedure.QueueLimits.HandInMinutes, procedure.QueueLimits.CollectMinutes));
        Assert.Equal(0m, procedure.Fee.Amount);
        Assert.Empty(procedure.Indicators);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Steps_are_those_of_annex_8(string id) => Assert.Equal(
        [("intake", 1, null), ("review", 5, 2), ("signature", 1, null)],
        AlmatySeeds.Procedure(id).Steps.Select(step => (step.Id, step.Term.Count, step.TermIfRefusing?.Count)));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Hand_out_takes_the_receipt_and_a_signature_in_the_journal_and_may_go_to_a_proxy(string id)
    {
        var procedure = AlmatySeeds.Procedure(id);

        Assert.Equal((ProxyRule.PowerOfAttorney, true), (procedure.HandOut.Proxy, procedure.HandOut.Receipt));
        Assert.Equal("журнал выдачи свидетельства/справки", procedure.HandOut.Journal!.Ru);
        Assert.Equal((new Term(TermUnit.Months, 6), "archive"), (procedure.Hold.Term, procedure.Hold.Then!.To));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Complaints_find_the_sections_of_paragraphs_17_to_22(string id) => Assert.Equal(
        [("information", "7"), ("records", "17, 22, A1"), ("management", "18, 19, A1"), ("local-executive", "19, 22")],
        AlmatySeeds.Procedure(id).Contacts.Select(contact => (contact.Id, contact.Paragraph)));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Text_knows_neither_suspension_nor_revocation(string id) =>
        Assert.Empty(AlmatySeeds.Procedure(id).Acts.Keys.Intersect(["suspend", "lift-suspension", "revoke", "compare-document"]));

    [Fact]
    public void Groups_are_served_in_every_way_as_missionaries()
    {
        var (missionary, group) = (AlmatySeeds.Procedure(AlmatySeeds.Missionary), AlmatySeeds.Procedure(AlmatySeeds.Group));

        Assert.Equal(Shared(missionary), Shared(group));
    }

    [Fact]
    public void No_two_of_them_number_alike()
    {
        string[] prefixes = [.. AlmatySeeds.Ids.Select(AlmatySeeds.Procedure).SelectMany(p => new[] { p.CasePrefix, p.CertificatePrefix })];

        Assert.Equal(["ALM-M", "ALM-MC", "ALM-G", "ALM-GN", "ALM-D", "ALM-DA"], prefixes);
    }

    private static string Shared(Procedure p) => JsonSerializer.Serialize(
        new { p.Act, p.Offices, p.Channels, p.Term, p.Steps, p.RefusalNotice, p.Grounds, p.Hold, p.HandOut, p.QueueLimits, p.Fee, p.Posts, p.Contacts },
        SeedJson.Options);
}
