using System.Collections.Immutable;
using MissionReg.Core.Calendars;
using MissionReg.Core.Cases;
using MissionReg.Core.Deadlines;
using MissionReg.Core.Procedures;
using NodaTime;

namespace MissionReg.Core.Tests.Cases;

/// <summary>
/// The registration of missionaries in Almaty, as far as a case looks at it, written out by hand: what these tests say must
/// not move with the seed.
/// </summary>
internal static class TestProcedure
{
    public static Procedure Almaty { get; } = new()
    {
        Id = "almaty-2011-missionary",
        Version = "test",
        Title = Text("Registration of missionaries"),
        Act = new Act
        {
            Number = "3/449",
            Title = Text("Regulation"),
            Authority = Text("Akimat of Almaty"),
            Adopted = new LocalDate(2011, 7, 11),
            Registered = new LocalDate(2011, 8, 4),
            RegistrationNumber = "899",
            Sources = [],
        },
        Offered = new Offered { From = new LocalDate(2011, 8, 4), Reason = "no successor" },
        CasePrefix = "ALM-M",
        CertificatePrefix = "ALM-MC",
        Offices = [new Office
        {
            Id = "almaty-internal-policy",
            Name = Text("Internal Policy Office"),
            Address = Text("4 Republic Square"),
            City = Text("Almaty"),
            IntakeRoom = "347a",
            ServiceRoom = "510a",
            Phones = [],
            Site = "uvp.almaty.kz",
            Zone = "Asia/Almaty",
            Calendar = "kz",
            Hours = new OfficeHours
            {
                ClosedWeekdays = [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday],
                Opens = new LocalTime(9, 0),
                Closes = new LocalTime(18, 0),
                BreakFrom = new LocalTime(13, 0),
                BreakUntil = new LocalTime(14, 0),
                Paragraph = "A1",
            },
            Paragraph = "2, 7, A1",
            Region = "almaty-city",
        }],
        Kinds = [new ProcedureKind { Id = "registration", Title = Text("Registration"), Paragraph = "5, 6" }],
        Channels = [new ProcedureChannel { Id = "office", Title = Text("The office"), SelfService = true, Paragraph = "9" }],
        Form = [],
        Rules = [],
        Subject = new Subject { Name = "applicantName", Document = "identityNumber" },
        IdentityChecks = [],
        Checklist =
        [
            Item("application", Presentation.Form),
            Item("association-authority", Presentation.Copy),
            Item("association-registration", Presentation.Copy),
            Item("invitation", Presentation.Original),
            Item("materials", Presentation.Thing),
            Item("passport", Presentation.Shown),
        ],
        Term = new CitedTerm { Term = WorkingDays(7), Paragraph = "8, 9" },
        Steps =
        [
            Step("intake", 1, WorkingDays(1), CaseStatus.Registered, "clerk"),
            Step("review", 2, WorkingDays(5), CaseStatus.Drafted, "specialist", "lawyer", "section-head") with { TermIfRefusing = WorkingDays(2) },
            Step("signature", 3, WorkingDays(1), CaseStatus.Ready, "head"),
        ],
        RefusalNotice = new RefusalRule { Term = WorkingDays(3), From = RefusalClock.Received, ReturnsPackage = false, Paragraph = "10" },
        Grounds = [Ground("missing-document", 1), Ground("incomplete-or-false-information", 2)],
        Outcome = new Outcome
        {
            Id = "certificate",
            Title = Text("Certificate"),
            Variants = [new OutcomeVariant { Id = "certificate", Title = Text("Certificate"), Form = "certificate", Registers = true, Paragraph = "5, A2" }],
            ValidUntil = "activityTo",
            RemindBefore = new Term(TermUnit.CalendarDays, 30),
            Paragraph = "5, A2",
        },
        Hold = new Hold
        {
            Term = new Term(TermUnit.Months, 6),
            Paragraph = "14",
            Then = new HoldTransfer { To = "archive", Title = Text("Archive"), Paragraph = "14" },
            Reading = Text("From the day on the receipt or of the signature, whichever is later"),
        },
        HandOut = new HandOutRule { Proxy = ProxyRule.PowerOfAttorney, Receipt = true, Journal = Text("Journal"), Paragraph = "14" },
        QueueLimits = new QueueLimits { HandInMinutes = 30, CollectMinutes = 15, Paragraph = "9" },
        Fee = new Fee { Amount = 0, Paragraph = "10" },
        Posts = [],
        Contacts = [],
        Indicators = [],
        Acts = new Dictionary<string, string>
        {
            ["submit"] = "11",
            ["request-concurrence"] = "A8 T2",
            ["concur"] = "12(3)",
            ["withhold-concurrence"] = "12(3)",
            ["refuse"] = "10",
            ["return-draft"] = "12(4)",
            ["sign"] = "12(5)",
            ["notify"] = "11",
            ["hand-out"] = "14",
        }.ToImmutableSortedDictionary(StringComparer.Ordinal),
    };

    public static LocalizedText Text(string text) => new(text, text, text);

    private static Term WorkingDays(int count) => new(TermUnit.WorkingDays, count);

    public static ChecklistItem Item(string id, Presentation presentation) => new()
    {
        Id = id,
        Title = Text(id),
        Presentation = presentation,
        Required = true,
        AllowsSeveral = true,
        Return = DocumentReturn.Kept,
        Paragraph = "11(1)",
    };

    public static FormField Field(string id, FieldType type, bool required = false) =>
        new() { Id = id, Title = Text(id), Type = type, Required = required, Paragraph = "A4" };

    private static Step Step(string id, int number, Term term, CaseStatus doneBy, params string[] roles) =>
        new() { Id = id, Number = number, Title = Text(id), Term = term, DoneBy = doneBy, Paragraph = "A8 T1", Roles = [.. roles] };

    private static RefusalGround Ground(string id, int number) => new() { Id = id, Number = number, Text = Text(id), Paragraph = $"10({number})" };
}
