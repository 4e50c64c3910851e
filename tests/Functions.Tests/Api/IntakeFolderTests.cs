using System.Net;
using MissionReg.Core.Cases;

namespace MissionReg.Functions.Tests.Api;

[Collection(StandingClock.Name)]
public sealed class IntakeFolderTests(Office office)
{
    [Fact]
    public async Task A_late_scan_in_the_scanners_folder_is_checked_off()
    {
        var number = await LackingInvitationAsync();
        office.Drop($"{number}/invitation.tiff", Envelope.Sample("invitation-late.tiff"));
        await Office.UntilAsync(async () => (await office.Clerk.CaseAsync(number)).Json["missing"]!.AsArray().Count == 0);
        Assert.Equal(Envelope.Sample("invitation-late.tiff"), (await office.Clerk.GetAsync($"api/cases/{number}/documents/invitation")).Is(HttpStatusCode.OK).Bytes);
    }

    [Fact]
    public async Task The_same_file_twice_is_one_scan()
    {
        var number = await LackingInvitationAsync();
        var scan = Envelope.Sample("invitation-late.tiff");
        office.Drop($"{number}/invitation.tiff", scan);
        await Office.UntilAsync(async () => (await office.Clerk.CaseAsync(number)).Json["missing"]!.AsArray().Count == 0);
        office.Drop($"{number}/invitation.tiff", scan);
        office.Drop($"{number}/invitation.2.tiff", scan);
        office.Drop($"{number}/association-authority.pdf", Envelope.Sample("association-authority-late.pdf"));
        await Office.UntilAsync(async () => await FilesAsync(number, "association-authority") == 2);
        Assert.Equal(1, await FilesAsync(number, "invitation"));
        Assert.Empty(await Shelf.EntriesAsync(office, $"{number}/invitation.2.tiff"));
    }

    [Fact]
    public async Task Several_pages_of_one_document_are_taken_by_their_numbers()
    {
        var number = await LackingInvitationAsync();
        office.Drop($"{number}/invitation.1.tiff", Envelope.Sample("invitation-late.tiff"));
        office.Drop($"{number}/invitation.2.pdf", Envelope.Sample("invitation.pdf"));
        await Office.UntilAsync(async () => await FilesAsync(number, "invitation") == 2);
    }

    [Theory]
    [InlineData("ALM-M-2026-999999/invitation.pdf", "invitation.pdf", "no-such-case", null)]
    [InlineData("ALM-M-2026-999998/Жолдама Ивана.pdf", "invitation.pdf", "name-not-understood", null)]
    [InlineData("scan0001.pdf", "invitation.pdf", "name-not-understood", null)]
    [InlineData("ALM-M-2026-999997/invitation.pdf", "bad/encrypted.pdf", "refused", "encrypted")]
    [InlineData("ALM-M-2026-999996/invitation.jpg", "bad/program.jpg", "refused", "unknown-format")]
    [InlineData("ALM-M-2026-999995/invitation.pdf", "bad/empty.pdf", "refused", "empty")]
    public async Task What_cannot_be_matched_is_set_aside_with_its_reason(string name, string sample, string reason, string? fault)
    {
        office.Drop(name, Envelope.Sample(sample));
        await AssertSetAsideAsync(name, sample, reason, fault);
    }

    [Theory]
    [InlineData("invitation.pdf", "bad/truncated.pdf", "refused", "truncated")]
    [InlineData("invitation.pdf", "bad/not-a-pdf.pdf", "refused", "name-contradicts-content")]
    [InlineData("diploma.pdf", "invitation.pdf", "document-not-on-checklist", null)]
    [InlineData("passport.pdf", "invitation.pdf", "document-not-on-checklist", null)]
    public async Task What_a_case_cannot_take_is_set_aside_with_its_reason(string file, string sample, string reason, string? fault)
    {
        var name = $"{await LackingInvitationAsync()}/{file}";
        office.Drop(name, Envelope.Sample(sample));
        await AssertSetAsideAsync(name, sample, reason, fault);
    }

    [Fact]
    public async Task A_scan_that_comes_after_the_decision_is_set_aside()
    {
        var name = $"{await office.CaseAsync(CaseStatus.Drafted)}/invitation.pdf";
        office.Drop(name, Envelope.Sample("invitation-late.tiff"));
        await AssertSetAsideAsync(name, "invitation-late.tiff", "refused", "name-contradicts-content");
        office.Drop(name, Envelope.Sample("application.pdf"));
        await Office.UntilAsync(async () => (await Shelf.EntriesAsync(office, name)).Any(e => (string)e!["reason"]! == "wrong-state"));
    }

    [Fact]
    public async Task What_belongs_to_a_case_is_seen_at_its_office_only()
    {
        var name = $"{await LackingInvitationAsync()}/diploma.pdf";
        office.Drop(name, Envelope.Sample("invitation.pdf"));
        var entry = (string)(await Shelf.EntryAsync(office, name))["entry"]!;
        var others = (await office.As("neighbour").GetAsync("api/quarantine")).Is(HttpStatusCode.OK);
        Assert.DoesNotContain(entry, others.Body, StringComparison.Ordinal);
        (await office.As("neighbour").GetAsync($"api/quarantine/{entry}")).IsProblem(404, "not-found");
    }

    [Theory]
    [InlineData("2026-03-02/0000")]
    [InlineData("yesterday/0000")]
    [InlineData("2026-03-02/..%2F..%2Fkeys")]
    [InlineData("2026-03-02/%D0%96")]
    public async Task What_is_not_on_the_shelf_is_not_found(string entry) =>
        (await office.Clerk.GetAsync($"api/quarantine/{entry}")).IsProblem(404, "not-found");

    private Task<string> LackingInvitationAsync() =>
        office.CaseAsync(envelope: Envelope.Complete().WithoutScan("invitation").Saying("acceptIncomplete", true));

    private async Task<int> FilesAsync(string number, string document) =>
        (await office.Clerk.CaseAsync(number)).Json["checklist"]!.AsArray().Single(i => (string)i!["id"]! == document)!["files"]!.AsArray().Count;

    private async Task AssertSetAsideAsync(string name, string sample, string reason, string? fault)
    {
        var entry = await Shelf.EntryAsync(office, name);
        Assert.Equal(reason, (string)entry["reason"]!);
        Assert.Equal(fault, (string?)entry["fault"]);
        Assert.Equal(Envelope.Sample(sample).Length, (int)entry["bytes"]!);
        var file = (await office.Clerk.GetAsync($"api/quarantine/{entry["entry"]}")).Is(HttpStatusCode.OK);
        Assert.Equal(Envelope.Sample(sample), file.Bytes);
    }
}
