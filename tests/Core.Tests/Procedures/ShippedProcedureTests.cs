using System.Text.Json;
using MissionReg.Core.Deadlines;
using MissionReg.Core.Procedures;
using MissionReg.Core.Seeds;
using NodaTime;

namespace MissionReg.Core.Tests.Procedures;

public sealed class ShippedProcedureTests
{
    private readonly Procedure _almaty = ShippedSeeds.Almaty();

    public static TheoryData<string> Files => [.. ShippedSeeds.ProcedureFiles()];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_shipped_procedure_loads(string file)
    {
        var procedure = ShippedSeeds.Load(file);

        Assert.Equal(Path.GetFileNameWithoutExtension(file), procedure.Id);
    }

    [Fact]
    public void The_almaty_terms_are_those_of_the_regulation()
    {
        Assert.Equal(new Term(TermUnit.WorkingDays, 7), _almaty.Term.Term);
        Assert.Equal(new Term(TermUnit.WorkingDays, 3), _almaty.RefusalNotice!.Term);
        Assert.Equal(new Term(TermUnit.Months, 6), _almaty.Hold.Term);
        Assert.Equal([(1, null), (5, 2), (1, null)], _almaty.Steps.Select(step => (step.Term.Count, step.TermIfRefusing?.Count)));
        Assert.Equal((30, 15), (_almaty.QueueLimits.HandInMinutes, _almaty.QueueLimits.CollectMinutes));
        Assert.Equal(0m, _almaty.Fee.Amount);
    }

    [Fact]
    public void The_almaty_office_keeps_the_hours_of_annex_1()
    {
        var hours = _almaty.Offices[0].Hours;

        Assert.Equal([IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday], hours.ClosedWeekdays.AsEnumerable());
        Assert.Equal((new LocalTime(9, 0), new LocalTime(18, 0)), (hours.Opens, hours.Closes));
        Assert.Equal<(LocalTime?, LocalTime?)>((new LocalTime(13, 0), new LocalTime(14, 0)), (hours.BreakFrom, hours.BreakUntil));
        Assert.Equal("A1", hours.Paragraph);
    }

    [Fact]
    public void The_almaty_checklist_follows_annex_6_and_ends_with_what_is_only_shown() =>
        Assert.Equal(
            [
                ("application", Presentation.Form, DocumentReturn.Kept),
                ("association-authority", Presentation.Copy, DocumentReturn.Kept),
                ("association-registration", Presentation.Copy, DocumentReturn.Kept),
                ("invitation", Presentation.Original, DocumentReturn.Kept),
                ("materials", Presentation.Thing, DocumentReturn.GivenBack),
                ("passport", Presentation.Shown, DocumentReturn.GivenBack),
            ],
            _almaty.Checklist.Select(item => (item.Id, item.Presentation, item.Return)));

    [Fact]
    public void The_almaty_form_asks_for_annex_4_the_certificates_blanks_and_the_intake_record() =>
        Assert.Equal(
            [
                "applicantName", "address", "identityKind", "identityNumber", "identityIssuer", "identityIssuedOn",
                "identityExpiresOn", "citizenship", "birthDate", "iin", "mrz", "denomination", "association",
                "activityFrom", "activityTo", "territory", "region", "homeAddress", "phone", "previousCertificate",
            ],
            _almaty.Form.Select(field => field.Id));

    [Fact]
    public void What_only_serves_to_check_an_identity_is_never_required() => Assert.All(
        _almaty.Form.Where(field => field.Id is "birthDate" or "iin" or "mrz"), field => Assert.True(field is { Required: false, RequiredWhen: null }));

    [Fact]
    public void The_repealed_act_stays_offered_until_a_successor_is_loaded()
    {
        Assert.Equal(new LocalDate(2011, 11, 11), _almaty.Act.Repealed);
        Assert.Null(_almaty.Offered.Until);
        Assert.NotEmpty(_almaty.Offered.Reason);
    }

    [Fact]
    public void Almaty_takes_applications_at_the_office_over_the_network_and_at_centres()
    {
        Assert.Equal([("office", true), ("centre", false)], _almaty.Channels.Select(channel => (channel.Id, channel.SelfService)));
        Assert.Equal(new Term(TermUnit.Months, 1), _almaty.Channels[1].Service!.Hold.Term);
        Assert.Equal(2, _almaty.Channels[1].Service!.RunsPerDay);
    }

    [Fact]
    public void A_number_of_a_case_is_not_mistaken_for_that_of_a_certificate() =>
        Assert.NotEqual(_almaty.CasePrefix, _almaty.CertificatePrefix);

    [Fact]
    public void A_procedure_written_out_reads_back_as_the_same()
    {
        var written = JsonSerializer.Serialize(_almaty, SeedJson.Options);

        var read = ProcedureSeed.Parse(written, "written", ShippedSeeds.ProcedureSchema);

        Assert.Equal(written, JsonSerializer.Serialize(read, SeedJson.Options));
        Assert.Equal(_almaty.Rules.AsEnumerable(), read.Rules.AsEnumerable());
    }

    [Fact]
    public void A_procedure_in_memory_is_held_to_the_same_rules()
    {
        var twice = _almaty with { Kinds = [_almaty.Kinds[0], _almaty.Kinds[0]] };

        var faults = ProcedureValidator.Validate(twice, "memory");

        Assert.Equal(["$.kinds[1].id"], faults.Select(fault => fault.Path));
    }
}
