using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using MissionReg.Core.Cases;
using MissionReg.Functions.Tests.Api;

namespace MissionReg.Functions.Tests.Uploads;

[Collection(StandingClock.Name)]
public sealed class UploadsApiTests(Office office)
{
    [Fact]
    public async Task What_a_recipient_uploads_is_checked_off_and_kept_like_a_dropped_scan()
    {
        var (number, recipient) = await LackingInvitationAsync();
        var permit = (await AskAsync(recipient, number, "invitation", "image/tiff")).Is(HttpStatusCode.Created);
        Assert.Equal("PUT", permit.Text("method"));
        Assert.Equal("image/tiff", (string)permit.Json["headers"]!["Content-Type"]!);
        Assert.Equal(32, permit.Text("uploadId").Length);
        Assert.Equal(DateTimeOffset.Parse("2026-03-02T09:15:00+05:00", CultureInfo.InvariantCulture), (DateTimeOffset)permit.Json["expiresAt"]!);

        Assert.Equal(HttpStatusCode.Created, (await PutAsync(permit, "invitation-late.tiff")).Status);

        await Office.UntilAsync(async () => (await office.Clerk.CaseAsync(number)).Json["missing"]!.AsArray().Count == 0);
        Assert.Equal(Envelope.Sample("invitation-late.tiff"), (await recipient.GetAsync($"api/cases/{number}/documents/invitation")).Bytes);
        var history = await office.Clerk.GetAsync($"api/cases/{number}/history");
        Assert.Contains(history.Json["events"]!.AsArray(), e => (string)e!["channel"]! == "upload");
    }

    [Fact]
    public async Task A_permit_is_for_one_file_which_may_be_sent_again()
    {
        var (number, recipient) = await LackingInvitationAsync();
        var permit = (await AskAsync(recipient, number, "invitation")).Is(HttpStatusCode.Created);
        var first = await PutAsync(permit, "invitation-late.tiff");
        var again = await PutAsync(permit, "invitation-late.tiff");
        Assert.Equal((HttpStatusCode.Created, first.Body), (again.Status, again.Body));
        (await PutAsync(permit, "invitation.pdf")).IsProblem(409, "upload-used");
        await Office.UntilAsync(async () => (await office.Clerk.CaseAsync(number)).Json["missing"]!.AsArray().Count == 0);
    }

    [Fact]
    public async Task What_cannot_be_kept_is_set_aside_with_its_reason_at_the_case_s_office()
    {
        var (number, _) = await LackingInvitationAsync();
        var permit = (await AskAsync(office.Clerk, number, "invitation", "application/pdf")).Is(HttpStatusCode.Created);
        (await PutAsync(permit, Path.Combine("bad", "encrypted.pdf"))).Is(HttpStatusCode.Created);

        var entry = await Shelf.EntryAsync(office, $"uploads/{number}/invitation/{permit.Text("uploadId")}.pdf");
        Assert.Equal(("refused", "encrypted", number), ((string)entry["reason"]!, (string)entry["fault"]!, (string)entry["caseNumber"]!));
        Assert.DoesNotContain(number, (await office.As("neighbour").GetAsync("api/quarantine")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused_before_the_permit_and_when_it_comes()
    {
        const int Limit = 20 << 20;
        var (number, recipient) = await LackingInvitationAsync();
        (await recipient.PostAsync($"api/cases/{number}/uploads", Body("invitation", length: Limit + 1))).IsProblem(413, "document-too-large");
        var permit = (await recipient.PostAsync($"api/cases/{number}/uploads", Body("invitation", length: Limit))).Is(HttpStatusCode.Created);
        (await PutAsync(permit, new byte[Limit + 1])).IsProblem(413, "document-too-large");
        (await PutAsync(permit, new byte[Limit + 1], chunked: true)).IsProblem(413, "document-too-large");
        Assert.Empty(await Shelf.EntriesAsync(office, $"uploads/{number}/invitation/{permit.Text("uploadId")}.scan"));
    }

    [Fact]
    public async Task An_empty_file_is_refused_and_leaves_the_permit_for_the_right_one()
    {
        var (number, recipient) = await LackingInvitationAsync();
        var permit = (await AskAsync(recipient, number, "invitation")).Is(HttpStatusCode.Created);
        var refused = (await PutAsync(permit, [])).IsProblem(422, "document-rejected");
        Assert.Equal("empty", (string)refused.Json["errors"]![0]!["code"]!);
        (await PutAsync(permit, "invitation-late.tiff")).Is(HttpStatusCode.Created);
        await Office.UntilAsync(async () => (await office.Clerk.CaseAsync(number)).Json["missing"]!.AsArray().Count == 0);
    }

    [Fact]
    public async Task An_altered_link_opens_nothing()
    {
        var (number, recipient) = await LackingInvitationAsync();
        var url = (await AskAsync(recipient, number, "invitation")).Text("url");
        (await PutAsync(url[..^2] + (url.EndsWith("AA", StringComparison.Ordinal) ? "BB" : "AA"), [1])).IsProblem(403, "upload-not-permitted");
        (await PutAsync("http://localhost/api/uploads/whatever", [1])).IsProblem(403, "upload-not-permitted");
    }

    [Theory]
    [InlineData("diploma", null, null, "document unknown")]
    [InlineData("passport", null, null, "document unknown")]
    [InlineData("invitation", "text/html", null, "contentType not-a-choice")]
    [InlineData("invitation", null, -1L, "length out-of-range")]
    public async Task What_is_asked_wrongly_is_named(string document, string? contentType, long? length, string fault)
    {
        var (number, recipient) = await LackingInvitationAsync();
        (await recipient.PostAsync($"api/cases/{number}/uploads", Body(document, contentType, length))).IsProblem(422, "validation", fault);
    }

    [Fact]
    public async Task A_case_that_takes_no_documents_gives_no_permit()
    {
        var submitted = (await office.Anybody.SubmitAsync(Envelope.OfRecipient())).Is(HttpStatusCode.Created);
        await office.BringAsync(submitted.Number, CaseStatus.Drafted);
        (await AskAsync(office.With(submitted.Text("accessCode")), submitted.Number, "invitation")).IsProblem(409, "wrong-state");
        (await AskAsync(office.As("lawyer"), submitted.Number, "invitation")).IsProblem(403, "forbidden");
    }

    [Fact]
    public async Task Another_s_case_looks_like_none()
    {
        var (number, _) = await LackingInvitationAsync();
        var (_, other) = await LackingInvitationAsync();
        (await AskAsync(other, number, "invitation")).IsProblem(404, "not-found");
        (await AskAsync(office.Anybody, number, "invitation")).IsProblem(404, "not-found");
        (await AskAsync(office.As("neighbour"), number, "invitation")).IsProblem(404, "not-found");
    }

    [Fact]
    public async Task The_same_request_under_the_same_key_is_answered_the_same()
    {
        var (number, recipient) = await LackingInvitationAsync();
        var keyed = recipient with { Key = $"{Guid.NewGuid()}" };
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => AskAsync(keyed, number, "invitation")));
        Assert.Single(answers.Select(a => a.Is(HttpStatusCode.Created).Body).Distinct());
        (await AskAsync(keyed, number, "application")).IsProblem(409, "idempotency-conflict");
        Assert.NotEqual(answers[0].Body, (await AskAsync(recipient, number, "invitation")).Body);
    }

    private async Task<(string Number, Visitor Recipient)> LackingInvitationAsync()
    {
        var envelope = Envelope.OfRecipient().WithoutScan("invitation").Saying("acceptIncomplete", true);
        var submitted = (await office.Anybody.SubmitAsync(envelope)).Is(HttpStatusCode.Created);
        (await office.Clerk.CommandAsync(submitted.Number, "show-document", ("documentId", "passport"))).Is(HttpStatusCode.OK);
        return (submitted.Number, office.With(submitted.Text("accessCode")));
    }

    private static Task<Answer> AskAsync(Visitor visitor, string number, string document, string? contentType = null) =>
        visitor.PostAsync($"api/cases/{number}/uploads", Body(document, contentType));

    private static JsonObject Body(string document, string? contentType = null, long? length = null)
    {
        var body = new JsonObject { ["document"] = document };
        if (contentType is not null)
            body["contentType"] = contentType;
        if (length is not null)
            body["length"] = length;
        return body;
    }

    private Task<Answer> PutAsync(Answer permit, string sample) => PutAsync(permit, Envelope.Sample(sample));

    private Task<Answer> PutAsync(Answer permit, byte[] content, bool chunked = false) => PutAsync(permit.Text("url"), content, chunked);

    /// <summary>The link names the address that recipients know; this office listens at another.</summary>
    private async Task<Answer> PutAsync(string url, byte[] content, bool chunked = false)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, new Uri(url).AbsolutePath) { Content = new ByteArrayContent(content) };
        request.Headers.ExpectContinue = true;
        request.Headers.TransferEncodingChunked = chunked;
        request.Headers.AcceptLanguage.Add(new StringWithQualityHeaderValue("en"));
        using var response = await office.Http.SendAsync(request);
        return new Answer(response.StatusCode, response.Content.Headers.ContentType?.MediaType, [], await response.Content.ReadAsByteArrayAsync());
    }
}
