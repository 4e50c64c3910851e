using System.Net;
using MissionReg.Core.Cases;
using MissionReg.Functions.Tests.Api;
using MissionReg.Functions.Tests.Manifests;

namespace MissionReg.Functions.Tests.Transfer;

/// <summary>A week of an office in which something of every kind comes to be kept. It ends on a Tuesday, shortly before one.</summary>
internal static class History
{
    public const string End = "2026-03-10 12:45";

    public static async Task PassAsync(Town town)
    {
        var office = town.Office;
        await (await FairOffice.OpenAsync(office)).SubmitAsync();
        await office.CaseAsync(CaseStatus.Collected);
        await office.CaseAsync(CaseStatus.AwaitingCollection, Of("Фризен Иоганн", "C0SAMPLE1"));
        await office.CaseAsync(CaseStatus.Submitted, Of("ИОГАНН ФРИЗЕН", "С0 sample1"));
        var late = (await (office.Clerk with { Key = "late" }).SubmitAsync(Envelope.Complete().WithoutScan("invitation").Saying("acceptIncomplete", true))).Is(HttpStatusCode.Created).Number;
        office.Drop($"{late}/invitation.tiff", Envelope.Sample("invitation-late.tiff"));
        await Office.UntilAsync(async () => (await office.Clerk.CaseAsync(late)).Json["missing"]!.AsArray().Count == 0);
        office.Drop("scan0001.pdf", Envelope.Sample("invitation.pdf"));
        await Shelf.EntryAsync(office, "scan0001.pdf");

        await town.SignedAsync();
        await town.CompileAsync("to-office", await town.CaseAsync());
        await office.AdvanceAsync(End);
    }

    private static Envelope Of(string name, string document) => Envelope.Complete().Filled("applicantName", name).Filled("identityNumber", document);
}
