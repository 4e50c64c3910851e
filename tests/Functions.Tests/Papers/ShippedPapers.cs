using System.Collections.Immutable;
using MissionReg.Functions.Cases;

namespace MissionReg.Functions.Tests.Papers;

/// <summary>Every paper of every shipped procedure, of a case each.</summary>
internal static class ShippedPapers
{
    private const string Missionary = "almaty-2011-missionary";
    private const string Group = "almaty-2011-group";
    private const string Materials = "almaty-2011-materials";
    private const string Astana = "astana-2008-missionary";
    private const string Atyrau = "atyrau-2007-missionary";
    private const string Moj = "moj-2008-address";

    private static readonly PaperCase OfMissionary = PaperCase.Handed();
    private static readonly PaperCase OfGroup = PaperCase.Sample(Group, $"{Group}/registration");
    private static readonly PaperCase OfGroupAtCentre = PaperCase.Sample(Group, $"{Group}/through-centre", "almaty-bostandyk");
    private static readonly PaperCase OfMaterials = PaperCase.Sample(Materials, $"{Materials}/agreement", change: a => a with
    {
        Fields = a.Fields.AddRange(PaperCase.Application.Fields.Where(f => !a.Fields.ContainsKey(f.Key) && f.Key is "applicantName" or "address" or "denomination" || f.Key.StartsWith("identity", StringComparison.Ordinal))),
    });
    private static readonly PaperCase OfAstana = PaperCase.Sample(Astana, $"{Astana}/granted");
    private static readonly PaperCase OfAtyrau = PaperCase.Sample(Atyrau, $"{Atyrau}/granted");
    private static readonly PaperCase OfPerson = PaperCase.Sample(Moj, $"{Moj}/natural", "almaty-almaly");
    private static readonly PaperCase OfCompany = PaperCase.Sample(Moj, $"{Moj}/legal", "almaty-almaly");

    /// <summary>Name of the approved files, case, and which of its papers.</summary>
    public static ImmutableArray<(string Name, PaperCase Case, string Paper)> All { get; } =
    [
        ("almaty-missionary-application", OfMissionary, DuePapers.Application),
        ("almaty-missionary-receipt", OfMissionary, DuePapers.Receipt),
        ("almaty-missionary-draft", OfMissionary.Drafted(), DuePapers.Draft),
        ("almaty-missionary-certificate", OfMissionary.Certified(), DuePapers.Outcome),
        ("almaty-missionary-copy", OfMissionary.Certified(), DuePapers.Copy),
        ("almaty-missionary-refusal", Refused(OfMissionary), DuePapers.Outcome),
        ("almaty-group-application", OfGroup, DuePapers.Application),
        ("almaty-group-receipt", OfGroup, DuePapers.Receipt),
        ("almaty-group-receipt-of-centre", OfGroupAtCentre, DuePapers.Receipt),
        ("almaty-group-note", OfGroup.Certified(), DuePapers.Outcome),
        ("almaty-group-refusal", Refused(OfGroup), DuePapers.Outcome),
        ("almaty-materials-application", OfMaterials, DuePapers.Application),
        ("almaty-materials-receipt", OfMaterials, DuePapers.Receipt),
        ("almaty-materials-agreement", OfMaterials.Certified(), DuePapers.Outcome),
        ("almaty-materials-refusal", Refused(OfMaterials), DuePapers.Outcome),
        ("astana-application", OfAstana, DuePapers.Application),
        ("astana-receipt", OfAstana, DuePapers.Receipt),
        ("astana-no-objection", OfAstana.Drafted("no-objection").Signed(), DuePapers.Outcome),
        ("astana-objection", OfAstana.Drafted("objection", ("objectionReasons", "Мәлімделген қызмет аумағы шақыруда көрсетілген аумақтан өзге.")).Signed(), DuePapers.Outcome),
        ("astana-refusal", OfAstana.Refused("В приглашении указано другое лицо.", "incomplete-or-unreliable-information"), DuePapers.Outcome),
        ("atyrau-application", OfAtyrau, DuePapers.Application),
        ("atyrau-receipt", OfAtyrau, DuePapers.Receipt),
        ("atyrau-certificate", OfAtyrau.Certified(), DuePapers.Outcome),
        ("atyrau-refusal", OfAtyrau.Refused("Срок визы истекает до начала деятельности.", "no-visa"), DuePapers.Outcome),
        ("moj-application", OfPerson, DuePapers.Application),
        ("moj-application-of-company", OfCompany, DuePapers.Application),
        ("moj-receipt", OfPerson, DuePapers.Receipt),
        ("moj-address-certificate", OfPerson.Drafted(null, ("foundAddress", "Алматы қаласы, Тыныш айлақ көшесі, 14-үй, 6-пәтер")).Signed(), DuePapers.Outcome),
        ("moj-return", OfCompany.Refused("Сауалға қол қойылмаған.", "improperly-drawn-up"), DuePapers.Outcome),
    ];

    private static readonly Lazy<ImmutableArray<(string Name, byte[] Pdf)>> Once = new(() => [.. Print()]);

    /// <summary>As <see cref="Print"/>, once in a run.</summary>
    public static ImmutableArray<(string Name, byte[] Pdf)> Printed => Once.Value;

    /// <summary>Those of <see cref="All"/> in each language that their regulation has them in.</summary>
    public static IEnumerable<(string Name, byte[] Pdf)> Print() =>
        from shipped in All
        from language in Press.At(Press.PublicUrl).IsBilingual(shipped.Case.Open, shipped.Paper) ? ["kk", "ru", "kk-ru"] : (string[])["kk", "ru"]
        select ($"{shipped.Name}-{language}", shipped.Paper == DuePapers.Copy ? shipped.Case.Copy(language) : shipped.Case.Print(shipped.Paper, language));

    private static PaperCase Refused(PaperCase c) => c.Refused(
        "Шақыруда басқа тұлға көрсетілген.\nСенімхаттың мерзімі 2026 жылғы 1 наурызда өткен.", "incomplete-or-false-information");
}
