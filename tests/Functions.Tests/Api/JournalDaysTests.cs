using System.Net;
using MissionReg.Core.Cases;
using MissionReg.Functions.Tests.Papers;
using MissionReg.Offline.Tests;

namespace MissionReg.Functions.Tests.Api;

/// <summary>Into which day of a journal a night belongs; Almaty is five hours ahead of UTC.</summary>
public sealed class JournalDaysTests(Office office) : IClassFixture<Office>
{
    [ToolFact("pdftotext")]
    public async Task Days_are_those_of_the_office_and_not_of_UTC()
    {
        var evening = await office.CaseAsync(CaseStatus.AwaitingSignature);
        await office.AdvanceAsync("2026-03-02 23:30");
        (await office.As("head").CommandAsync(evening, "sign")).Is(HttpStatusCode.OK);
        var night = (await office.Anybody.SubmitAsync(Envelope.OfRecipient())).Is(HttpStatusCode.Created).Number;
        var signedAtNight = await office.CaseAsync(CaseStatus.AwaitingSignature);
        await office.AdvanceAsync("2026-03-03 00:30");
        (await office.As("head").CommandAsync(signedAtNight, "sign")).Is(HttpStatusCode.OK);

        // What came after hours counts as received at the next opening, nine on Tuesday.
        Assert.Equal((true, false), (await HasAsync("incoming", 2, evening), await HasAsync("incoming", 3, evening)));
        Assert.Equal((false, true), (await HasAsync("incoming", 2, night), await HasAsync("incoming", 3, night)));

        // Half past midnight on Tuesday is still Monday in UTC.
        Assert.Equal((true, false), (await HasAsync("issue", 2, evening), await HasAsync("issue", 3, evening)));
        Assert.Equal((false, true), (await HasAsync("issue", 2, signedAtNight), await HasAsync("issue", 3, signedAtNight)));
        Assert.Contains("желі арқылы", await PrintAsync("incoming", 3), StringComparison.Ordinal);
    }

    private async Task<bool> HasAsync(string book, int day, string number) => (await PrintAsync(book, day)).Contains(number, StringComparison.Ordinal);

    private async Task<string> PrintAsync(string book, int day) => PdfTool.Words(
        (await office.Clerk.GetAsync($"api/journals/{book}.pdf?from=2026-03-0{day}&to=2026-03-0{day}&lang=kk")).Is(HttpStatusCode.OK).Bytes);
}
