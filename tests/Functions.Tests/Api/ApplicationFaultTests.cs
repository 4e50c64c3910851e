using System.Net;
using System.Text.Json.Nodes;

namespace MissionReg.Functions.Tests.Api;

[Collection(StandingClock.Name)]
public sealed class ApplicationFaultTests(Office office)
{
    private const string Marker = "Жасырын Белгі";

    [Theory]
    [InlineData("applicantName", null, "applicantName missing")]
    [InlineData("applicantName", "   ", "applicantName missing")]
    [InlineData("phone", "Жасырын Белгі", "phone mistyped")]
    [InlineData("identityKind", "Жасырын Белгі", "identityKind not-a-choice")]
    [InlineData("identityNumber", "Жасырын_Белгі!", "identityNumber pattern")]
    [InlineData("applicantName", "Жасырын Белгі\u202E", "applicantName invalid-characters")]
    [InlineData("activityTo", "15.03.2027", "activityTo mistyped")]
    [InlineData("activityTo", "2027-02-29", "activityTo no-such-date")]
    [InlineData("activityTo", "2026-03-10", "activityTo ends-before-begins")]
    [InlineData("activityFrom", "2027-03-16", "activityTo ends-before-begins")]
    [InlineData("identityExpiresOn", "2026-03-01", "identityExpiresOn expired")]
    [InlineData("identityIssuedOn", "2026-03-03", "identityIssuedOn in-future")]
    [InlineData("favouriteColour", "Жасырын Белгі", "favouriteColour unknown")]
    [InlineData("Жасырын Белгі", "red", "fields unknown")]
    public async Task A_faulty_field_is_named_with_its_fault(string field, string? value, string fault)
    {
        var answer = await office.Clerk.SubmitAsync(Envelope.Complete().Filled(field, value));
        answer.IsProblem(422, "validation", fault);
        AssertSilent(answer);
    }

    [Fact]
    public async Task A_field_may_have_as_many_characters_as_the_form_says_and_no_more()
    {
        var tooLong = await office.Clerk.SubmitAsync(Envelope.Complete().Filled("citizenship", Marker + new string('ғ', 88)));
        tooLong.IsProblem(422, "validation", "citizenship too-long");
        Assert.Contains("100", (string)tooLong.Json["errors"]![0]!["message"]!, StringComparison.Ordinal);
        AssertSilent(tooLong);
        (await office.Clerk.SubmitAsync(Envelope.Complete().Filled("citizenship", new string('ғ', 100)))).Is(HttpStatusCode.Created);
    }

    [Fact]
    public async Task All_faults_come_back_at_once()
    {
        var answer = await office.Clerk.SubmitAsync(
            Envelope.Complete().Filled("phone", "x").Filled("territory", "").Filled("identityExpiresOn", "2020-01-01").With("invitation", Path.Combine("bad", "encrypted.pdf")));
        answer.IsProblem(422, "validation");
        Assert.Superset(
            new HashSet<string> { "phone mistyped", "territory missing", "identityExpiresOn expired", "documents.invitation encrypted" }, answer.Faults.ToHashSet());
    }

    [Fact]
    public async Task A_field_that_is_no_text_is_mistyped()
    {
        (await office.Clerk.SubmitAsync(Envelope.Complete().Filled("phone", 77270000001))).IsProblem(422, "validation", "fields.phone mistyped");
        (await office.Clerk.SubmitAsync(Envelope.Complete().Saying("fields", "none"))).IsProblem(422, "validation", "fields mistyped");
        (await office.Clerk.SubmitAsync(Envelope.Complete().Saying("acceptIncomplete", "yes"))).IsProblem(422, "validation", "acceptIncomplete mistyped");
    }

    [Fact]
    public async Task A_mistyped_field_under_a_name_that_tells_something_is_not_named()
    {
        var answer = await office.Clerk.SubmitAsync(Envelope.Complete().Filled(Marker, 5));
        answer.IsProblem(422, "validation", "fields mistyped");
        AssertSilent(answer);
    }

    [Theory]
    [InlineData("procedure", "unknown-procedure", "procedure unknown")]
    [InlineData("channel", "unknown-channel", "channel unknown")]
    [InlineData("kind", "validation", "kind not-a-choice")]
    public async Task What_is_not_offered_cannot_be_applied_for(string member, string problem, string fault)
    {
        var answer = await office.Clerk.SubmitAsync(Envelope.Complete().Saying(member, Marker));
        answer.IsProblem(422, problem, fault);
        AssertSilent(answer);
    }

    [Theory]
    [InlineData("procedure")]
    [InlineData("channel")]
    [InlineData("kind")]
    [InlineData("fields")]
    public async Task A_missing_member_of_the_form_is_named(string member)
    {
        (await office.Clerk.SubmitAsync(Envelope.Complete().Without(member))).IsProblem(422, "validation", $"{member} missing");
        (await office.Clerk.SubmitAsync(Envelope.Complete().Saying(member, null))).IsProblem(422, "validation", $"{member} missing");
    }

    [Fact]
    public async Task An_unknown_member_of_the_form_is_named_unless_its_name_tells_something()
    {
        (await office.Clerk.SubmitAsync(Envelope.Complete().Saying("office", "x"))).IsProblem(422, "validation", "office unknown");
        var answer = await office.Clerk.SubmitAsync(Envelope.Complete().Saying(Marker, new string('x', 5000)));
        answer.IsProblem(422, "validation", "? unknown", "? too-long");
        AssertSilent(answer);
    }

    [Fact]
    public async Task Reregistration_asks_for_the_previous_certificate()
    {
        (await office.Clerk.SubmitAsync(Envelope.Complete().Saying("kind", "reregistration"))).IsProblem(422, "validation", "previousCertificate missing");
        (await office.Clerk.SubmitAsync(Envelope.Complete().Saying("kind", "reregistration").Filled("previousCertificate", "ALM-MC-2025-000017"))).Is(HttpStatusCode.Created);
    }

    [Theory]
    [InlineData("{\"documentId\":\"passport\",\"name\":\"a\",\"language\":\"b\",\"count\":1}", "items.documentId unknown")]
    [InlineData("{\"documentId\":\"materials\",\"name\":\" \",\"language\":\"b\",\"count\":1}", "items.name missing")]
    [InlineData("{\"documentId\":\"materials\",\"language\":\"b\",\"count\":1}", "items.name missing")]
    [InlineData("{\"documentId\":\"materials\",\"name\":\"a\",\"language\":\"b\",\"count\":0}", "items.count mistyped")]
    [InlineData("{\"documentId\":\"materials\",\"name\":\"a\",\"language\":\"b\",\"count\":1.5}", "items[0].count mistyped")]
    [InlineData("null", "items mistyped")]
    public async Task A_thing_handed_in_has_a_place_on_the_checklist_a_name_and_a_count(string item, string fault) =>
        (await office.Clerk.SubmitAsync(Envelope.Complete().Saying("items", JsonNode.Parse($"[{item}]")))).IsProblem(422, "validation", fault);

    [Fact]
    public async Task Only_a_clerk_says_that_a_document_was_shown()
    {
        (await office.Anybody.SubmitAsync(Envelope.Complete())).IsProblem(422, "validation", "shown unknown");
        (await office.Clerk.SubmitAsync(Envelope.Complete().Saying("shown", new JsonArray("invitation")))).IsProblem(422, "validation", "shown unknown");
    }

    [Fact]
    public async Task A_missing_document_is_named_unless_the_recipient_insists()
    {
        var refused = await office.Clerk.SubmitAsync(Envelope.Complete().WithoutScan("invitation").Without("items"));
        refused.IsProblem(422, "missing-documents", "documents.invitation missing", "documents.materials missing");
        Assert.Equal("11, 13", refused.Text("paragraph"));

        var accepted = await office.Clerk.SubmitAsync(Envelope.Complete().WithoutScan("invitation").Without("items").Saying("acceptIncomplete", true));
        accepted.Is(HttpStatusCode.Created);
        Assert.Equal(["invitation", "materials"], accepted.Json["missing"]!.AsArray().Select(m => (string)m!));
    }

    [Fact]
    public async Task A_scan_that_the_checklist_does_not_ask_for_is_named_only_by_an_id()
    {
        (await office.Clerk.SubmitAsync(Envelope.Complete().With("diploma", "invitation.pdf"))).IsProblem(422, "validation", "documents.diploma unknown");
        var answer = await office.Clerk.SubmitAsync(Envelope.Complete().With("Friesen Johann", "invitation.pdf").With("Johann Friesen", Path.Combine("bad", "truncated.pdf")));
        answer.IsProblem(422, "validation", "documents truncated", "documents unknown");
        Assert.DoesNotContain("Friesen", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_signed_application_is_enough() =>
        (await office.Clerk.SubmitAsync(Envelope.Complete().With("application", "invitation.pdf"))).IsProblem(422, "validation", "documents.application too-many");

    [Theory]
    [InlineData("empty.pdf", "empty")]
    [InlineData("truncated.pdf", "truncated")]
    [InlineData("encrypted.pdf", "encrypted")]
    [InlineData("not-a-pdf.pdf", "name-contradicts-content")]
    [InlineData("program.jpg", "unknown-format")]
    public async Task A_scan_that_cannot_be_kept_is_refused_with_its_fault(string sample, string fault)
    {
        var answer = await office.Clerk.SubmitAsync(
            Envelope.Complete().WithoutScan("invitation").With("invitation", Marker + Path.GetExtension(sample), Envelope.Sample(Path.Combine("bad", sample))));
        answer.IsProblem(422, "validation", $"documents.invitation {fault}");
        AssertSilent(answer);
    }

    [Fact]
    public async Task What_is_refused_takes_no_number()
    {
        var before = Office.OrdinalOf(await office.CaseAsync());
        (await office.Clerk.SubmitAsync(Envelope.Complete().Filled("phone", "x"))).IsProblem(422, "validation");
        (await office.Clerk.SubmitAsync(Envelope.Complete().WithoutScan("invitation"))).IsProblem(422, "missing-documents");
        Assert.Equal(before + 1, Office.OrdinalOf(await office.CaseAsync()));
    }

    [Fact]
    public async Task Only_the_clerks_of_the_office_take_applications_in()
    {
        (await office.Specialist.SubmitAsync(Envelope.Complete())).IsProblem(403, "forbidden");
        (await office.As("neighbour").SubmitAsync(Envelope.Complete())).IsProblem(403, "forbidden");
    }

    private static void AssertSilent(Answer answer) => Assert.DoesNotContain("Жасырын", answer.Body, StringComparison.OrdinalIgnoreCase);
}
