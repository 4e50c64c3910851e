using System.Collections.Immutable;
using Microsoft.Extensions.Logging.Abstractions;
using MissionReg.Core.Cases;
using MissionReg.Core.Manifests;
using MissionReg.Functions.Papers;
using MissionReg.Offline.Tests;
using NodaTime;

namespace MissionReg.Functions.Tests.Papers;

public sealed class ApprovedManifestTests
{
    private static readonly ImmutableArray<ManifestPaper> Package =
    [
        new("application", PaperKind.Form, 1), new("association-authority", PaperKind.Copy, 1), new("association-registration", PaperKind.Copy, 1),
        new("invitation", PaperKind.Original, 1), new("materials", PaperKind.Thing, 12),
    ];

    [ToolFact("pdftotext")]
    public void Manifest_says_what_was_approved()
    {
        foreach (var language in (string[])["kk", "ru"])
        {
            Approval.Matches($"manifest-{language}", Print(Bag(3), language));
        }
    }

    [ToolFact("pdftotext")]
    public void Case_of_a_long_manifest_is_on_one_page_with_its_papers()
    {
        var pdf = Print(Bag(12), "ru");

        for (var page = 1; page <= 3; page++)
        {
            var words = PdfTool.Page(pdf, page);
            Assert.Equal(words.Split("ALM-M-2026-").Length, words.Split("(предмет)").Length);
        }
    }

    private static byte[] Print(ManifestState bag, string language) => new ManifestPress(Press.Seeds, NullLogger<ManifestPress>.Instance).Print(bag, language);

    private static ManifestState Bag(int cases) => new()
    {
        Number = "PSC-ALA1-TO-2026-000001",
        Version = 1,
        Revision = 1,
        LastHash = "",
        Status = ManifestStatus.Compiled,
        Leg = Leg.ToOffice,
        Centre = "almaty-almaly",
        Office = "almaty-internal-policy",
        CompiledBy = new ActorStamp("accumulation", "Оразова Гүлнәр", "инспектор"),
        CompiledAt = Instant.FromUtc(2026, 3, 12, 6, 0),
        Items = [.. Enumerable.Range(1, cases).Select(i => new ManifestItem($"ALM-M-2026-{i:D6}", "almaty-2011-missionary", "2011-07-11.1", "registration", Package))],
    };
}
