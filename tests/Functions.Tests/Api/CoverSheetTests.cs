using Microsoft.Extensions.DependencyInjection;
using MissionReg.Core.Documents;
using MissionReg.Functions.Storage.Cases;

namespace MissionReg.Functions.Tests.Api;

[Collection(StandingClock.Name)]
public sealed class CoverSheetTests(Office office)
{
    private static int _scans;

    public static TheoryData<string> Formats => ["png", "jpg", "pdf"];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task A_scan_that_carries_a_cover_sheet_finds_its_case(string format)
    {
        var number = await LackingInvitationAsync();
        var bytes = format switch
        {
            "png" => Scan.Sheet(number, "invitation").Png(),
            "jpg" => Scan.Jpeg(CoverSheetCode.Write(number, "invitation")),
            _ => Scan.Pdf(Scan.Sheet(number, "invitation"), Scan.Of()),
        };
        office.Drop(NewName(format), bytes);
        await Office.UntilAsync(async () => await FilesAsync(number) == 1);
        Assert.Equal(bytes, (await office.Clerk.GetAsync($"api/cases/{number}/documents/invitation")).Bytes);
    }

    [Fact]
    public async Task A_sheet_may_come_after_a_blank_page()
    {
        var number = await LackingInvitationAsync();
        office.Drop(NewName("pdf"), Scan.Pdf(Scan.Of(), Scan.Sheet(number, "invitation"), Scan.Of()));
        await Office.UntilAsync(async () => await FilesAsync(number) == 1);
    }

    [Fact]
    public async Task The_same_scan_twice_is_one_scan()
    {
        var number = await LackingInvitationAsync();
        var bytes = Scan.Sheet(number, "invitation").Png();
        var (first, second) = (NewName("png"), NewName("png"));
        office.Drop(first, bytes);
        await Office.UntilAsync(async () => await FilesAsync(number) == 1);
        office.Drop(first, bytes);
        office.Drop(second, bytes);
        var last = NewName("png");
        office.Drop(last, Scan.Of().Png());
        await Shelf.EntryAsync(office, last);
        Assert.Equal(1, await FilesAsync(number));
        Assert.Empty(await Shelf.EntriesAsync(office, second));
    }

    [Fact]
    public async Task A_scan_is_on_record_as_come_through_the_folder()
    {
        var number = await LackingInvitationAsync();
        office.Drop(NewName("png"), Scan.Sheet(number, "invitation").Png());
        await Office.UntilAsync(async () => await FilesAsync(number) == 1);
        var events = await office.Services.GetRequiredService<ICaseStore>().LoadAsync(number, CancellationToken.None);
        Assert.Contains(events, e => e.Channel == "intake-folder");
    }

    [Fact]
    public async Task A_scan_without_a_sheet_is_set_aside_in_words_that_say_what_to_do()
    {
        var name = NewName("pdf");
        office.Drop(name, Scan.Pdf(Scan.Of(), Scan.Of("https://example.org/other")));
        await AssertSetAsideAsync(name, "name-not-understood");
        Assert.Contains("cover sheet", (string)(await Shelf.EntryAsync(office, name))["text"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_sheet_is_set_aside()
    {
        var bytes = Scan.Sheet(await LackingInvitationAsync(), "invitation").Png();
        var name = NewName("png");
        bytes.AsSpan(60, 2000).Clear();
        office.Drop(name, bytes);
        await AssertSetAsideAsync(name, "name-not-understood");
    }

    [Fact]
    public async Task A_sheet_of_no_case_is_set_aside()
    {
        var name = NewName("png");
        office.Drop(name, Scan.Sheet("ALM-M-2026-999994", "invitation").Png());
        await AssertSetAsideAsync(name, "no-such-case");
    }

    [Fact]
    public async Task A_sheet_for_what_is_not_asked_for_is_set_aside_and_seen_at_its_office_only()
    {
        var name = NewName("png");
        office.Drop(name, Scan.Sheet(await LackingInvitationAsync(), "diploma").Png());
        await AssertSetAsideAsync(name, "document-not-on-checklist");
        Assert.DoesNotContain(name, (await office.As("neighbour").GetAsync("api/quarantine")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_and_a_sheet_that_disagree_are_set_aside()
    {
        var number = await LackingInvitationAsync();
        office.Drop($"{number}/invitation.png", Scan.Sheet(number, "association-authority").Png());
        await AssertSetAsideAsync($"{number}/invitation.png", "cover-sheet-contradicts-name");
        office.Drop($"{number}/invitation.2.png", Scan.Sheet(number, "invitation").Png());
        await Office.UntilAsync(async () => await FilesAsync(number) == 1);
    }

    [Fact]
    public async Task Two_different_sheets_in_one_file_are_set_aside()
    {
        var number = await LackingInvitationAsync();
        var name = NewName("png");
        office.Drop(name, Scan.Of(CoverSheetCode.Write(number, "invitation"), CoverSheetCode.Write(number, "application")).Png());
        await AssertSetAsideAsync(name, "cover-sheets-differ");
        var pages = NewName("pdf");
        office.Drop(pages, Scan.Pdf(Scan.Sheet(number, "invitation"), Scan.Sheet(number, "application")));
        await AssertSetAsideAsync(pages, "cover-sheets-differ");
        Assert.Equal(0, await FilesAsync(number));
    }

    private static string NewName(string format) => $"scan{Interlocked.Increment(ref _scans):D4}-sheet.{format}";

    private Task<string> LackingInvitationAsync() =>
        office.CaseAsync(envelope: Envelope.Complete().WithoutScan("invitation").Saying("acceptIncomplete", true));

    private async Task<int> FilesAsync(string number) =>
        (await office.Clerk.CaseAsync(number)).Json["checklist"]!.AsArray().Single(i => (string)i!["id"]! == "invitation")!["files"]!.AsArray().Count;

    private async Task AssertSetAsideAsync(string name, string reason) =>
        Assert.Equal(reason, (string)(await Shelf.EntryAsync(office, name))["reason"]!);
}
