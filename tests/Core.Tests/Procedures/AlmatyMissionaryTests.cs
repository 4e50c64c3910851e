using MissionReg.Core.Deadlines;
using MissionReg.Core.Identity;
using MissionReg.Core.Procedures;
using NodaTime;

namespace MissionReg.Core.Tests.Procedures;

/// <summary>Missionaries, beyond what every service of the regulation shares: centres and identity data.</summary>
public sealed class AlmatyMissionaryTests
{
    private readonly Procedure _procedure = AlmatySeeds.Procedure(AlmatySeeds.Missionary);

    [Fact]
    public void Centres_send_twice_a_day_and_keep_a_month()
    {
        var service = _procedure.FindChannel(ProcedureChannel.Centre)!.Service!;

        Assert.Equal(("kz-2008", 2), (service.Centres, service.RunsPerDay));
        Assert.Equal((new Term(TermUnit.Months, 1), "14"), (service.Hold.Term, service.Hold.Paragraph));
        Assert.Equal(new Term(TermUnit.WorkingDays, 2), service.Transit);
        Assert.Null(service.ReturnNotice);
        Assert.Equal("almaty-city", Assert.Single(_procedure.Offices).Region);
    }

    [Fact]
    public void Only_an_inspector_files_at_a_centre() =>
        Assert.Equal([("office", true), ("centre", false)], _procedure.Channels.Select(channel => (channel.Id, channel.SelfService)));

    [Fact]
    public void Inspector_and_accumulation_section_have_their_posts_and_acts()
    {
        Assert.Equal(
            ["инспектор Центра", "инспектор накопительного отдела Центра"],
            _procedure.Posts.Where(post => post.Paragraph == "12").Select(post => post.Title.Ru));
        Assert.Equal(("12", "12"), (_procedure.ParagraphOf("hand-to-accumulation"), _procedure.ParagraphOf("dispatch")));
    }

    [Fact]
    public void Identity_numbers_are_asked_for_and_not_demanded() => Assert.Equal(
        [("birthDate", FieldType.Date, false), ("iin", FieldType.Iin, false), ("mrz", FieldType.Mrz, false)],
        _procedure.Form.Where(field => field.Id is "birthDate" or "iin" or "mrz").Select(field => (field.Id, field.Type, field.Required)));

    [Fact]
    public void Zone_of_another_passport_than_the_one_written_down_is_told()
    {
        // The specimen of ICAO Doc 9303 part 4: number L898902C3, born 12 August 1974, valid until 15 April 2012.
        var fields = new Dictionary<string, string>
        {
            ["mrz"] = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<< L898902C36UTO7408122F1204159ZE184226B<<<<<10",
            ["identityNumber"] = "L898902C4",
            ["birthDate"] = "1974-08-13",
            ["identityExpiresOn"] = "2012-04-16",
        };

        var findings = IdentityChecks.Of(_procedure.IdentityChecks, fields, new LocalDate(2011, 9, 1));

        Assert.Equal([IdentityCodes.MrzNumberDiffers, IdentityCodes.MrzBirthDateDiffers, IdentityCodes.MrzExpiryDiffers], findings.Select(f => f.Code));
        Assert.All(findings, finding => Assert.Equal("11", finding.Paragraph));
    }

    [Fact]
    public void Reregistration_takes_over_all_but_the_name_the_term_and_the_zone()
    {
        var link = _procedure.FindKind("reregistration")!.RefersTo!;

        Assert.Equal((false, true), (link.InForce, link.Supersedes));
        Assert.Equal(
            ["applicantName", "mrz", "activityFrom", "activityTo", "previousCertificate"],
            _procedure.Form.Select(field => field.Id).Except(link.Carry));
    }
}
