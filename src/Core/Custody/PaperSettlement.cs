using MissionReg.Core.Cases;
using MissionReg.Core.Manifests;
using NodaTime;

namespace MissionReg.Core.Custody;

/// <summary>What became of a paper that was on a manifest and not in the bag.</summary>
public sealed record PaperSettlement(string Manifest, string DocumentId, SettledAs How, ActorStamp By, Instant At)
{
    /// <summary>Those of one case on a manifest, as far as they are settled.</summary>
    public static IEnumerable<PaperSettlement> Of(ManifestState manifest, string caseNumber) =>
        from d in manifest.Discrepancies
        where d is { Kind: DiscrepancyKind.Missing, Paper: not null, Settled: not null } && d.CaseNumber == caseNumber
        select new PaperSettlement(manifest.Number, d.Paper!, d.Settled!.How, d.Settled.By, d.Settled.At);
}
