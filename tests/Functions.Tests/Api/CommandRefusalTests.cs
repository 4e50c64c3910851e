using System.Net;
using System.Text.Json.Nodes;
using MissionReg.Core.Cases;

namespace MissionReg.Functions.Tests.Api;

[Collection(StandingClock.Name)]
public sealed class CommandRefusalTests(Office office)
{
    private const string Marker = "Жасырын Белгі";

    [Fact]
    public async Task A_command_in_the_wrong_state_is_refused()
    {
        var number = await office.CaseAsync();
        var draft = (await office.Specialist.CommandAsync(number, "draft")).IsProblem(409, "wrong-state");
        Assert.Equal(("wrong-state", "A8 T1"), (draft.Text("reason"), draft.Text("paragraph")));
        var signature = (await office.As("head").CommandAsync(number, "sign")).IsProblem(409, "wrong-state");
        Assert.Equal("12, A8 T1", signature.Text("paragraph"));
        Assert.Equal(CaseStatus.Submitted, await office.StateAsync(number));
    }

    [Fact]
    public async Task A_command_on_a_case_that_moved_on_is_refused()
    {
        var number = await office.CaseAsync();
        var seen = (await office.Clerk.CaseAsync(number)).Header("ETag");
        (await office.Clerk.CommandAsync(number, "show-document", ("documentId", "passport"))).Is(HttpStatusCode.OK);
        var registered = (await (office.Clerk with { IfMatch = seen }).CommandAsync(number, "register")).Is(HttpStatusCode.OK);
        (await (office.Specialist with { IfMatch = seen }).CommandAsync(number, "start-review")).IsProblem(412, "stale");
        (await (office.Specialist with { IfMatch = "\"1000\"" }).CommandAsync(number, "start-review")).IsProblem(412, "stale");
        (await (office.Specialist with { IfMatch = registered.Header("ETag") }).CommandAsync(number, "start-review")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_command_names_the_revision_it_is_about()
    {
        var number = await office.CaseAsync();
        (await (office.Clerk with { IfMatch = null }).CommandAsync(number, "register")).IsProblem(428, "precondition-required");
    }

    [Theory]
    [InlineData("specialist", "register")]
    [InlineData("archive", "register")]
    [InlineData("head", "withdraw")]
    [InlineData("section", "sign")]
    public async Task A_command_is_for_those_whose_work_it_is(string account, string command)
    {
        var number = await office.CaseAsync();
        (await office.As(account).CommandAsync(number, command)).IsProblem(403, "forbidden");
    }

    [Theory]
    [InlineData("approve")]
    [InlineData("submit")]
    [InlineData("pass-deadlines")]
    [InlineData("issue-paper")]
    [InlineData("receive-documents")]
    [InlineData("Register")]
    [InlineData("%D0%96%D0%B0%D1%81%D1%8B%D1%80%D1%8B%D0%BD")]
    public async Task A_command_that_is_none_is_not_found(string command)
    {
        var answer = await office.Clerk.CommandAsync(await office.CaseAsync(), command);
        answer.IsProblem(404, "command-unknown");
        Assert.DoesNotContain("Жасырын", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("show-document", "{}", "documentId missing")]
    [InlineData("show-document", "{\"documentId\":null}", "documentId missing")]
    [InlineData("show-document", "{\"documentId\":7}", "documentId mistyped")]
    [InlineData("register", "{\"remarks\":\"Жасырын\"}", "remarks unknown")]
    [InlineData("register", "{\"Жасырын Белгі\":1}", "? unknown")]
    [InlineData("register", "{\"remark\":[\"Жасырын\"]}", "remark mistyped")]
    [InlineData("sign", "{\"verificationCode\":\"0000000000000000\"}", "verificationCode unknown")]
    [InlineData("notify", "{\"remark\":\"Жасырын\"}", "by missing")]
    [InlineData("refuse", "{\"reasons\":\"Жасырын Белгі\"}", "grounds missing")]
    [InlineData("refuse", "{\"grounds\":[null],\"reasons\":\"Жасырын Белгі\"}", "grounds mistyped")]
    [InlineData("draft", "{\"validUntil\":\"2027-02-29\"}", "validUntil mistyped")]
    [InlineData("hand-out", "{\"receiptNumber\":\"Жасырын\",\"collector\":\"friend\",\"identityDocument\":\"x\"}", "collector mistyped")]
    [InlineData("receive-items", "{\"items\":[null]}", "items mistyped")]
    [InlineData("receive-items", "{\"items\":[{\"documentId\":\"materials\",\"name\":\"\",\"language\":\"b\",\"count\":1}]}", "items.name missing")]
    [InlineData("receive-items", "{\"items\":[{\"documentId\":\"materials\",\"name\":\"a\",\"language\":\"b\",\"count\":-4}]}", "items.count mistyped")]
    public async Task A_faulty_body_is_refused_member_by_member(string command, string body, string fault)
    {
        var number = await office.CaseAsync();
        var answer = await office.Specialist.PostAsync($"api/cases/{number}/commands/{command}", JsonNode.Parse(body));
        answer.IsProblem(422, "validation", fault);
        Assert.DoesNotContain("Жасырын", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[1]")]
    [InlineData("{\"remark\":")]
    [InlineData("{\"remark\":\"a\",\"remark\":\"b\"}")]
    [InlineData("{\"remark\":\"\\udc00\"}")]
    public async Task A_body_that_is_no_JSON_object_is_malformed(string body)
    {
        using var content = new StringContent(body);
        (await office.Clerk.PostAsync($"api/cases/{await office.CaseAsync()}/commands/register", content)).IsProblem(400, "malformed-json");
    }

    [Fact]
    public async Task A_body_that_goes_on_and_on_is_too_large()
    {
        using var content = new StringContent($$"""{"remark":"{{new string('x', 300_000)}}"}""");
        (await office.Clerk.PostAsync($"api/cases/{await office.CaseAsync()}/commands/register", content)).IsProblem(413, "body-too-large");
        (await office.Clerk.CommandAsync(await office.CaseAsync(), "register", ("remark", new string('x', 4001)))).IsProblem(422, "validation", "remark too-long");
    }

    [Fact]
    public async Task What_a_command_names_and_the_procedure_lacks_is_not_repeated()
    {
        var number = await office.CaseAsync(CaseStatus.UnderReview);
        var shown = await office.Specialist.CommandAsync(number, "show-document", ("documentId", Marker));
        shown.Rests("document-not-on-checklist", "11, 13");
        var grounds = await office.Specialist.CommandAsync(number, "refuse", ("grounds", new JsonArray(Marker)), ("reasons", Marker));
        grounds.Rests("grounds-required", "10");
        var scan = await office.Specialist.AddAsync(number, Envelope.Scans().With("Petrov Ivan", "invitation.pdf"));
        scan.Rests("document-not-on-checklist", "11, 13");
        Assert.All([shown, grounds], a => Assert.DoesNotContain("Жасырын", a.Body, StringComparison.Ordinal));
        Assert.DoesNotContain("Petrov", scan.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_one_both_drafts_and_signs()
    {
        var number = await office.CaseAsync(CaseStatus.UnderReview);
        (await office.As("acting").CommandAsync(number, "draft")).Is(HttpStatusCode.OK);
        await office.BringAsync(number, CaseStatus.AwaitingSignature);
        (await office.As("acting").CommandAsync(number, "sign")).Rests("separate-signatory", "12, A8 T1");
        (await office.As("head").CommandAsync(number, "sign")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Concurrence_holds_the_certificate_back_until_it_is_given()
    {
        var number = await office.CaseAsync(CaseStatus.UnderReview);
        (await office.As("lawyer").CommandAsync(number, "concur")).Rests("concurrence-not-requested", "12(3), A8 T2");
        (await office.Specialist.CommandAsync(number, "request-concurrence")).Is(HttpStatusCode.OK);
        (await office.Specialist.CommandAsync(number, "draft")).Rests("concurrence-pending", "12(3), A8 T2");
        (await office.As("lawyer").CommandAsync(number, "withhold-concurrence", ("reason", "no"))).Rests("reasons-required", "12(3), A8 T2");
        (await office.As("lawyer").CommandAsync(number, "withhold-concurrence", ("reason", "The power of attorney has run out."))).Is(HttpStatusCode.OK);
        (await office.Specialist.CommandAsync(number, "draft")).Rests("concurrence-withheld", "12(3), A8 T2");
    }

    [Fact]
    public async Task A_certificate_is_valid_no_longer_than_was_asked_for()
    {
        var number = await office.CaseAsync(CaseStatus.UnderReview);
        (await office.Specialist.CommandAsync(number, "draft", ("validUntil", "2027-03-16"))).Rests("validity-outside-application", "5, A2");
        (await office.Specialist.CommandAsync(number, "draft", ("validUntil", "2026-03-01"))).Rests("validity-outside-application", "5, A2");
        (await office.Specialist.CommandAsync(number, "draft", ("validUntil", "2027-03-15"))).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_paper_is_handed_out_on_receipt_identity_document_and_power_of_attorney()
    {
        var number = await office.CaseAsync(CaseStatus.Ready);
        await Refused("receipt-number-mismatch", ("receiptNumber", "ALM-M-2026-999999"), ("collector", "recipient"), ("identityDocument", "C0SAMPLE7"));
        await Refused("identity-document-required", ("receiptNumber", number), ("collector", "recipient"), ("identityDocument", " "));
        await Refused("receipt-required", ("collector", "recipient"), ("identityDocument", "C0SAMPLE7"));
        await Refused("journal-signature-required", ("receiptNumber", number), ("collector", "recipient"), ("identityDocument", "C0SAMPLE7"));
        await Refused("wrong-person", ("receiptNumber", number), ("collector", "recipient"), ("identityDocument", "X0SAMPLE1"), ("signedInJournal", true));
        await Refused("power-of-attorney-required", ("receiptNumber", number), ("collector", "proxy"), ("identityDocument", "N0SAMPLE9"), ("proxyName", "Тәжібаев Марат"), ("signedInJournal", true));
        await Refused("power-of-attorney-required", ("receiptNumber", number), ("collector", "proxy"), ("identityDocument", "N0SAMPLE9"), ("powerOfAttorney", "№ 17"), ("signedInJournal", true));
        await Refused("power-of-attorney-expired", ("receiptNumber", number), ("collector", "proxy"), ("identityDocument", "N0SAMPLE9"), ("proxyName", "Тәжібаев Марат"), ("powerOfAttorney", "№ 17"), ("powerValidUntil", "2026-03-01"), ("signedInJournal", true));
        Assert.Equal(CaseStatus.Ready, await office.StateAsync(number));

        var handed = await office.Clerk.CommandAsync(
            number, "hand-out", ("receiptNumber", number), ("collector", "proxy"), ("identityDocument", "N0SAMPLE9"), ("proxyName", "Тәжібаев Марат"), ("powerOfAttorney", "№ 17"), ("powerValidUntil", "2027-03-01"), ("signedInJournal", true));
        Assert.Equal("collected", handed.Is(HttpStatusCode.OK).Text("state"));

        async Task Refused(string reason, params (string, JsonNode?)[] body) =>
            (await office.Clerk.CommandAsync(number, "hand-out", body)).Rests(reason, "14");
    }

    [Fact]
    public async Task Nothing_is_archived_while_it_is_held()
    {
        var number = await office.CaseAsync(CaseStatus.AwaitingCollection);
        (await office.As("archive").CommandAsync(number, "archive", ("archiveName", "Қалалық мұрағат"))).Rests("hold-not-over", "14");
    }

    [Fact]
    public async Task The_recipient_takes_the_application_back_with_the_access_code_until_it_is_signed()
    {
        var submitted = (await office.Anybody.SubmitAsync(Envelope.OfRecipient())).Is(HttpStatusCode.Created);
        var recipient = office.With(submitted.Text("accessCode"));
        (await recipient.CommandAsync(submitted.Number, "register")).IsProblem(403, "forbidden");
        var withdrawn = (await recipient.CommandAsync(submitted.Number, "withdraw", ("reason", "Жоспар өзгерді."))).Is(HttpStatusCode.OK);
        Assert.Equal("withdrawn", withdrawn.Text("state"));
        (await recipient.CommandAsync(submitted.Number, "withdraw")).IsProblem(409, "wrong-state");

        var signed = (await office.Anybody.SubmitAsync(Envelope.OfRecipient())).Is(HttpStatusCode.Created);
        await office.BringAsync(signed.Number, CaseStatus.Ready);
        (await office.With(signed.Text("accessCode")).CommandAsync(signed.Number, "withdraw")).IsProblem(409, "wrong-state");
    }
}
