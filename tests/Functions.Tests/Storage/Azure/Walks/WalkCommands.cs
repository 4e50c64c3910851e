using System.Collections.Immutable;
using MissionReg.Core.Cases;
using MissionReg.Core.Procedures;
using MissionReg.Functions.Cases;
using NodaTime;

namespace MissionReg.Functions.Tests.Storage.Azure.Walks;

/// <summary>What may be asked of a case, filled in as it should be, and by whom.</summary>
internal static class WalkCommands
{
    private static readonly CourtDecision Decision = new("2-117/2026", new LocalDate(2026, 3, 1), "District court No 2");

    /// <summary>What sends a case on to the recipient's hand; on what has come to rest the deadlines are looked at.</summary>
    public static CaseCommand Next(OpenCase c, int step) => c.State.Status switch
    {
        CaseStatus.AtCentre when step / 6 % 2 == 0 => new CaseCommand.HandToAccumulation(null),
        CaseStatus.AtCentre => new CaseCommand.Dispatch($"M-{step}", Leg.ToOffice),
        CaseStatus.InTransitToOffice => new CaseCommand.Arrive($"M-{step}", Leg.ToOffice, []),
        CaseStatus.Submitted => new CaseCommand.Register(null),
        CaseStatus.Registered => new CaseCommand.StartReview(),
        CaseStatus.UnderReview when step / 6 % 4 == 3 => Refusal(c),
        CaseStatus.UnderReview => Draft(c, step),
        CaseStatus.Drafted => new CaseCommand.SendForSignature(),
        CaseStatus.AwaitingSignature => new CaseCommand.Sign(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"CODE-{step:D4}")),
        CaseStatus.Ready when c.Centre is not null => new CaseCommand.Dispatch($"M-{step}", Leg.ToCentre),
        CaseStatus.Ready => new CaseCommand.Notify("phone", null),
        CaseStatus.InTransitToCentre => new CaseCommand.Arrive($"M-{step}", Leg.ToCentre, []),
        CaseStatus.ReturningToOffice => new CaseCommand.Arrive($"M-{step}", Leg.Back, []),
        CaseStatus.AwaitingCollection => HandOut(c),
        _ => new CaseCommand.PassDeadlines(),
    };

    /// <summary>Something that the case's state allows; whether the rules do is theirs to say.</summary>
    public static CaseCommand Any(OpenCase c, int chance, int step)
    {
        var fitting = All(c, chance, step).Where(command => CommandTable.For(command).From.Contains(c.State.Status)).ToList();
        return fitting.Count == 0 ? new CaseCommand.PassDeadlines() : fitting[chance % fitting.Count];
    }

    public static Actor ActorFor(CaseCommand command, OpenCase c)
    {
        var role = command switch
        {
            CaseCommand.Dispatch { Leg: not Leg.ToCentre } or CaseCommand.Arrive { Leg: Leg.ToCentre } => Role.AccumulationInspector,
            CaseCommand.HandOut or CaseCommand.Notify when c.State.Place is Place.Centre => Role.CentreInspector,
            CaseCommand.Dispatch or CaseCommand.Arrive or CaseCommand.HandOut or CaseCommand.Notify or CaseCommand.Withdraw or CaseCommand.ReceiveDocuments => Role.Clerk,
            _ => CommandTable.For(command).Roles[0],
        };
        return role is Role.System ? Actor.System : Officer(role, PlaceOf(role, c));
    }

    public static Actor Officer(Role role, string place) => new($"{role}@{place}", $"Name of {role}", $"Post of {role}", [role], place);

    private static string PlaceOf(Role role, OpenCase c) => role.IsOfCentre() && c.Centre is { } desk ? desk.Centre.Id : c.Office.Id;

    private static IEnumerable<CaseCommand> All(OpenCase c, int chance, int step) =>
    [
        Next(c, step),
        .. c.Procedure.Checklist.Where(i => i.Presentation is Presentation.Shown).Select(i => new CaseCommand.ShowDocument(i.Id)),
        .. c.Procedure.Checklist.Where(i => i.Presentation is Presentation.Compared).Select(i => new CaseCommand.CompareDocument(i.Id)),
        .. c.Procedure.Checklist.Where(i => i.Presentation is Presentation.Copy or Presentation.Original or Presentation.Compared)
            .Select(i => new CaseCommand.ReceiveDocuments([WalkApplications.Document(i.Id, chance)])),
        .. c.Procedure.Checklist.Where(i => i.Presentation is Presentation.Thing)
            .Select(i => new CaseCommand.ReceiveItems([new ReceivedItem(i.Id, $"Газета {chance}", "орысша", 1)])),
        new CaseCommand.RequestConcurrence(null),
        new CaseCommand.Concur(null),
        new CaseCommand.WithholdConcurrence("Шақыру күшін жойды."),
        Draft(c, chance),
        Refusal(c),
        new CaseCommand.ReturnDraft("Қате бар."),
        new CaseCommand.Notify("e-mail", null),
        new CaseCommand.Suspend(Decision, "Reason"),
        new CaseCommand.LiftSuspension(Decision, null),
        new CaseCommand.Revoke("Reason", Decision),
        new CaseCommand.Archive("Қалалық мұрағат"),
        new CaseCommand.PassDeadlines(),
        new CaseCommand.IssuePaper(new IssuedPaper(chance % 2 == 0 ? "receipt" : "outcome", chance % 3 == 0 ? "kk" : "ru", "ab12")),
        .. chance % 10 == 0 ? (CaseCommand[])[new CaseCommand.Withdraw("Өз өтініші бойынша")] : [],
    ];

    private static CaseCommand.Refuse Refusal(OpenCase c) => new([c.Procedure.Grounds[^1].Id], "Мекенжай көрсетілмеген.", Decisions(c));

    private static CaseCommand.DraftCertificate Draft(OpenCase c, int chance)
    {
        var variant = c.Procedure.Outcome.Variants[chance % c.Procedure.Outcome.Variants.Length];
        var fields = variant.Fields.ToImmutableSortedDictionary(f => f.Id, _ => "Алматы, Абай көшесі, 1", StringComparer.Ordinal);
        return new CaseCommand.DraftCertificate(null, variant.Id, fields);
    }

    private static ImmutableSortedDictionary<string, CourtDecision> Decisions(OpenCase c) =>
        c.Procedure.Grounds.Where(g => g.CitesDecision).ToImmutableSortedDictionary(g => g.Id, _ => Decision, StringComparer.Ordinal);

    private static CaseCommand.HandOut HandOut(OpenCase c) => new(
        c.State.Number, Collector.Recipient, c.State.Fields.GetValueOrDefault("identityNumber", "N1"), SignedInJournal: true, IdentityRemark: "жаңа төлқұжат");
}
