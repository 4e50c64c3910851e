using System.Net;
using System.Security.Cryptography;
using MissionReg.Core.Cases;

namespace MissionReg.Functions.Tests.Api;

[Collection(StandingClock.Name)]
public sealed class DocumentTests(Office office)
{
    [Theory]
    [InlineData("application", "application.pdf", "application/pdf")]
    [InlineData("association-registration", "association-registration.jpg", "image/jpeg")]
    [InlineData("invitation", "invitation.pdf", "application/pdf")]
    public async Task A_scan_comes_back_as_it_was_handed_in(string document, string sample, string type)
    {
        var submitted = (await office.Anybody.SubmitAsync(Envelope.OfRecipient())).Is(HttpStatusCode.Created);
        foreach (var visitor in (Visitor[])[office.With(submitted.Text("accessCode")), office.Specialist])
        {
            var scan = (await visitor.GetAsync($"api/cases/{submitted.Number}/documents/{document}")).Is(HttpStatusCode.OK);
            Assert.Equal(Envelope.Sample(sample), scan.Bytes);
            Assert.Equal(type, scan.MediaType);
            Assert.Equal("nosniff", scan.Header("X-Content-Type-Options"));
        }
    }

    [Fact]
    public async Task What_was_not_handed_in_is_not_found()
    {
        var number = await office.CaseAsync();
        (await office.Clerk.GetAsync($"api/cases/{number}/documents/materials")).IsProblem(404, "not-found");
        (await office.Clerk.GetAsync($"api/cases/{number}/documents/passport")).IsProblem(404, "not-found");
        (await office.Clerk.GetAsync($"api/cases/{number}/documents/..%2F..%2Fkeys")).IsProblem(404, "not-found");
        (await office.Clerk.GetAsync($"api/cases/{number}/documents/invitation?sha256=00")).IsProblem(404, "not-found");
    }

    [Fact]
    public async Task A_late_scan_of_the_recipient_is_checked_off()
    {
        var submitted = (await office.Anybody.SubmitAsync(Incomplete())).Is(HttpStatusCode.Created);
        var recipient = office.With(submitted.Text("accessCode"));
        var added = (await recipient.AddAsync(submitted.Number, Late())).Is(HttpStatusCode.Created);
        Assert.Equal(["passport"], Missing(added));
        Assert.Equal(Envelope.Sample("invitation-late.tiff"), (await recipient.GetAsync($"api/cases/{submitted.Number}/documents/invitation")).Bytes);
    }

    [Fact]
    public async Task A_late_scan_handed_to_an_officer_is_checked_off()
    {
        var submitted = (await office.Anybody.SubmitAsync(Incomplete())).Is(HttpStatusCode.Created);
        Assert.Equal(["passport"], Missing((await office.Specialist.AddAsync(submitted.Number, Late())).Is(HttpStatusCode.Created)));
        (await office.As("lawyer").AddAsync(submitted.Number, Late())).IsProblem(403, "forbidden");
    }

    [Fact]
    public async Task A_better_scan_takes_the_place_of_an_earlier_one_which_stays_on_record()
    {
        var number = await office.CaseAsync();
        (await office.Clerk.AddAsync(number, Late())).Is(HttpStatusCode.Created);
        var newest = (await office.Clerk.GetAsync($"api/cases/{number}/documents/invitation")).Is(HttpStatusCode.OK);
        Assert.Equal(Envelope.Sample("invitation-late.tiff"), newest.Bytes);
        var first = Envelope.Sample("invitation.pdf");
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(first));
        Assert.Equal(first, (await office.Clerk.GetAsync($"api/cases/{number}/documents/invitation?sha256={sha256}")).Is(HttpStatusCode.OK).Bytes);
    }

    [Fact]
    public async Task The_same_scan_once_more_changes_nothing()
    {
        var number = await office.CaseAsync();
        var before = (await office.Clerk.CaseAsync(number)).Header("ETag");
        (await office.Clerk.AddAsync(number, Envelope.Scans().With("invitation", "invitation.pdf"))).Is(HttpStatusCode.Created);
        Assert.Equal(before, (await office.Clerk.CaseAsync(number)).Header("ETag"));
    }

    [Fact]
    public async Task Nothing_is_added_after_the_decision()
    {
        var submitted = (await office.Anybody.SubmitAsync(Envelope.OfRecipient())).Is(HttpStatusCode.Created);
        await office.BringAsync(submitted.Number, CaseStatus.Drafted);
        (await office.Clerk.AddAsync(submitted.Number, Late())).IsProblem(409, "wrong-state");
        (await office.With(submitted.Text("accessCode")).AddAsync(submitted.Number, Late())).IsProblem(409, "wrong-state");
    }

    [Fact]
    public async Task A_late_scan_that_cannot_be_kept_is_refused_with_its_fault()
    {
        var number = await office.CaseAsync();
        (await office.Clerk.AddAsync(number, Envelope.Scans().With("invitation", Path.Combine("bad", "truncated.pdf")))).IsProblem(422, "document-rejected", "documents.invitation truncated");
        (await office.Clerk.AddAsync(number, Envelope.Bare(1))).IsProblem(422, "document-rejected", "documents missing");
    }

    private static Envelope Incomplete() => Envelope.OfRecipient().WithoutScan("invitation").Saying("acceptIncomplete", true);

    private static Envelope Late() => Envelope.Scans().With("invitation", "invitation-late.tiff");

    private static IEnumerable<string> Missing(Answer answer) => answer.Json["missing"]!.AsArray().Select(m => (string)m!);
}
