namespace MissionReg.Core.Procedures.Registry;

/// <summary>What the numbers of one journal begin with.</summary>
/// <param name="Text">Such as <c>ALM-M</c>, with the office's code where there are several offices.</param>
/// <param name="Journal">cases, refusals or certificates.</param>
/// <param name="Path">Where the procedure says it.</param>
internal sealed record JournalPrefix(string Text, string Journal, string Path)
{
    /// <summary>Begin the numbers of the centres' journals: applications they accepted, and courier's manifests.</summary>
    private static readonly string[] OfCentres = ["PSC", "MAN"];

    public bool IsOfCentres => OfCentres.Contains(Text.Split('-')[0]);

    public static IEnumerable<JournalPrefix> Of(Procedure procedure) => procedure.Offices.SelectMany(office => (JournalPrefix[])
    [
        new(Procedure.Prefix(procedure.CasePrefix, office), "cases", "$.casePrefix"),
        new(Procedure.Prefix(procedure.CasePrefix + "-R", office), "refusals", "$.casePrefix"),
        new(Procedure.Prefix(procedure.CertificatePrefix, office), "certificates", "$.certificatePrefix"),
    ]);
}
