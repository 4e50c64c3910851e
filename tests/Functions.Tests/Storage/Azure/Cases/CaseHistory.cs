using System.Collections.Immutable;
using MissionReg.Core.Cases;
using MissionReg.Core.Journals;
using MissionReg.Core.Registers;
using MissionReg.Functions.Storage.Cases;
using MissionReg.Functions.Tests.Storage.Cases;
using NodaTime;

namespace MissionReg.Functions.Tests.Storage.Azure.Cases;

/// <summary>Steps of an invented history, given to a store one by one. The same steps to any store are the same history.</summary>
internal sealed class CaseHistory(ICaseStore store)
{
    public const string Centre = "almaty-01";

    private const int MostCases = 6;

    private static readonly LocalDate Day = new(2026, 3, 12);
    private static readonly string[] Names = ["Фризен Иоганн Петер", "Әлия Құрманғалиұлы", "Smith John", "Ли", "Әли Ли", "Канат", "Қанат"];
    private static readonly Journal Book = new("ALM-M", 2026);

    private readonly List<CommitRequest> _keyed = [];

    /// <summary>Replaced as a whole: a rebuild may read it beside.</summary>
    private ImmutableList<(int Version, int Stage, CaseRow Row)> _cases = [];
    private int _steps;

    public ImmutableArray<string> Numbers => [.. _cases.Select(c => c.Row.CaseNumber)];

    /// <summary>What a rebuild makes of the events.</summary>
    public CaseRow RowOf(ImmutableArray<RecordedEvent> events) => _cases.Single(c => c.Row.CaseNumber == events[0].CaseNumber).Row;

    /// <returns>What was answered.</returns>
    public async Task<string> StepAsync((int Kind, int Which, int Variant) step)
    {
        _steps++;
        var key = step.Variant % 3 == 0 ? null : new AnswerKey($"who {step.Variant % 2}", $"key {_steps}", "hash");
        if (_cases.Count == 0 || (step.Kind < 3 && _cases.Count < MostCases))
            return await OpenAsync(step.Variant, key);

        var which = step.Which % _cases.Count;
        switch (step.Kind)
        {
            case < 7:
                return await GoOnAsync(which, step.Variant, key);
            case 7:
                return Told(await store.CommitAsync(WrittenCase.Request(_cases[which].Row.CaseNumber, _cases[which].Version + 1, key: key), default));
            case 8 when _keyed.Count > 0:
                return Told(await store.CommitAsync(_keyed[step.Which % _keyed.Count], default));
            case 9:
                var added = await store.AddNotesAsync([.. Enumerable.Range(0, 3).Select(n => Note(which, step.Variant + n))], default);
                return string.Join(' ', added.Select(n => n.Key));
            case 10:
                await store.RecordReadAsync(_cases[which].Row.CaseNumber, "a.clerk", At(_steps), default);
                return "";
            default:
                await store.RecordReadsAsync(Numbers, "b.head", At(_steps), default);
                return "";
        }
    }

    private static Instant At(int step) => WrittenCase.Monday + Duration.FromMinutes(step);

    private static string Told(CommitResult result) => result switch
    {
        CommitResult.Done done => $"done {done.Commit.CaseNumber} {done.Commit.Answer}",
        CommitResult.Repeated repeated => $"{repeated.Answer}",
        _ => "conflict",
    };

    private async Task<string> OpenAsync(int variant, AnswerKey? key)
    {
        var n = _cases.Count + 1;
        var row = Row(n, variant, stage: 0);
        var request = new CommitRequest(null, 0, [Book], key, taken => WrittenCase.Commit(Book.Number(taken[0]), 0, row: row));
        _cases = _cases.Add((1, 0, row));
        return await CommitAsync(request);
    }

    private async Task<string> GoOnAsync(int which, int variant, AnswerKey? key)
    {
        var (version, stage, row) = _cases[which];
        var later = Math.Min(3, stage + (variant % 2));
        var next = Row(which + 1, variant, later);
        _cases = _cases.SetItem(which, (version + 2, later, next));
        return await CommitAsync(WrittenCase.Request(row.CaseNumber, version, events: 2, next, key));
    }

    private async Task<string> CommitAsync(CommitRequest request)
    {
        if (request.AnswerKey is not null)
            _keyed.Add(request);
        return Told(await store.CommitAsync(request, default));
    }

    private InboxNote Note(int which, int variant) => new(
        $"{which} {variant % 7}", WrittenCase.Office, variant % 7 == 0 ? Role.Head : Role.Clerk, Day.PlusDays(-(variant % 7)), _cases[which].Row.CaseNumber, "review", Day, Urgency.DueToday);

    /// <summary>What happened to a case once stays: its lines in the journals, its paper, its entry.</summary>
    private static CaseRow Row(int n, int variant, int stage)
    {
        var (number, paper) = (Book.Number(n), $"ALM-MC-2026-{n:D6}");
        var name = Names[variant % Names.Length];
        var office = n % 4 == 0 ? "astana-internal-policy" : WrittenCase.Office;
        return WrittenCase.Row(number) with
        {
            Office = office,
            Centre = n % 2 == 0 ? Centre : null,
            Procedure = n % 3 == 0 ? "almaty-2011-group" : "almaty-2011-missionary",
            Status = (CaseStatus)(variant % 5),
            Applicant = name,
            Due = variant % 4 == 0 ? null : "review",
            DueOn = variant % 4 == 0 ? null : Day.PlusDays(variant % 5),
            NextWake = variant % 3 == 0 ? null : Instant.FromUtc(2026, 3, 12, variant % 24, 0),
            Persons = [new PersonKey(PersonKeyKind.Iin, $"{n % 2}"), .. variant % 2 == 0 ? (PersonKey[])[new PersonKey(PersonKeyKind.Document, $"n{n % 3}")] : []],
            Books =
            [
                .. stage >= 1 ? (BookEntry[])[new BookEntry(Core.Journals.Book.Incoming, office, Day.PlusDays(n % 3), WrittenCase.Monday, number)] : [],
                .. stage >= 2 ? (BookEntry[])[new BookEntry(Core.Journals.Book.Issue, office, Day.PlusDays(5), WrittenCase.Monday, paper)] : [],
            ],
            PaperNumber = stage >= 2 ? paper : null,
            VerificationCode = stage >= 2 ? $"CODE{n}" : null,
            Entry = stage < 3 ? null : new RegisterEntry
            {
                Number = paper,
                CaseNumber = number,
                Office = office,
                Procedure = n % 3 == 0 ? "almaty-2011-group" : "almaty-2011-missionary",
                ProcedureVersion = "2011-07-11.1",
                Kind = "registration",
                Name = name,
                Region = variant % 2 == 0 ? "Алматы" : null,
                SignedOn = Day,
                ValidUntil = variant % 3 == 0 ? null : Day.PlusDays(variant % 2),
                Interrupted = variant % 7 == 0 ? RegistrationStanding.Suspended : null,
            },
        };
    }
}
