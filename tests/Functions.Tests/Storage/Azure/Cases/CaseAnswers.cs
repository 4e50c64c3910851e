using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;
using MissionReg.Core.Cases;
using MissionReg.Core.Journals;
using MissionReg.Core.Json;
using MissionReg.Core.Registers;
using MissionReg.Functions.Storage.Cases;
using MissionReg.Functions.Tests.Storage.Cases;
using NodaTime;

namespace MissionReg.Functions.Tests.Storage.Azure.Cases;

/// <summary>What a store answers to many questions, as text.</summary>
internal static class CaseAnswers
{
    private static readonly LocalDate Day = new(2026, 3, 12);

    public static async Task<ImmutableArray<string>> OfAsync(ICaseStore store, ImmutableArray<string> numbers)
    {
        var answers = new List<Task<string>>();
        foreach (var place in (string[])[WrittenCase.Office, "astana-internal-policy", CaseHistory.Centre, "nowhere"])
        {
            var all = new CaseQuery(place, null, null, null, null, 1, 4);
            var register = new RegisterQuery(place, Day);
            foreach (var query in (CaseQuery[])
                [all, all with { Page = 2 }, all with { Status = CaseStatus.Registered }, all with { Procedure = "almaty-2011-group" },
                    all with { Due = Day.PlusDays(2) }, all with { Text = "ли" }, all with { Text = "кан 00000" }])
                Ask(store.ListAsync(query, default), $"{query}");
            foreach (var query in (RegisterQuery[])
                [register, register with { PageSize = 1, Page = 2 }, register with { Text = "ал" }, register with { Standing = RegistrationStanding.InForce },
                    register with { Region = "алматы" }, register with { ValidUntilBefore = Day.PlusDays(1) }])
                Ask(store.SearchRegisterAsync(query, default), $"{query}");
            foreach (var book in Enum.GetValues<Book>())
                Ask(store.EnteredAsync(new BookQuery(book, place, Day, Day.PlusDays(5), book is Book.Issue ? "almaty-2011-missionary" : null), default), $"{book} {place}");
            Ask(store.FindByPersonAsync(place, [new PersonKey(PersonKeyKind.Iin, "1"), new PersonKey(PersonKeyKind.Document, "n1")], default), $"persons {place}");
        }

        Ask(store.DueAsync(Instant.FromUtc(2026, 3, 12, 14, 0), 3, default));
        Ask(store.DueAsync(Instant.FromUtc(2026, 3, 13, 0, 0), 100, default));
        Ask(store.InboxAsync(WrittenCase.Office, [Role.Clerk, Role.Head], default));
        Ask(store.MustRebuildAsync(default));
        for (var n = 1; n <= 3; n++)
        {
            Ask(store.FindByPaperAsync($"ALM-MC-2026-{n:D6}", default));
            Ask(store.FindByVerificationCodeAsync($"CODE{n}", default));
        }

        foreach (var number in numbers)
        {
            Ask(store.LoadAsync(number, default));
            Ask(store.ReadsAsync(number, default));
        }

        return [.. await Task.WhenAll(answers)];

        void Ask<T>(Task<T> asked, [CallerArgumentExpression(nameof(asked))] string question = "") => answers.Add(AnswerAsync(asked, question));
    }

    private static async Task<string> AnswerAsync<T>(Task<T> asked, string question) => $"{question}: {JsonSerializer.Serialize(await asked, CoreJson.Options)}";
}
