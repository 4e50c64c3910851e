using System.Collections.Immutable;
using System.Text.Json;
using MissionReg.Core.Cases;
using MissionReg.Core.Journals;
using MissionReg.Core.Json;
using MissionReg.Functions.Storage.Cases;
using NodaTime;

namespace MissionReg.Functions.Tests.Storage.Azure.Walks;

/// <summary>Everything that a store shows of a walk: records, lists, registers, journals, persons, papers, and what falls due.</summary>
internal static class WalkAnswers
{
    private static readonly LocalDate First = new(2026, 1, 1);

    public static async Task<ImmutableArray<string>> OfAsync(ICaseStore store, WalkingOffice office)
    {
        var answers = ImmutableArray.CreateBuilder<string>();
        var rows = new List<CaseRow>();
        foreach (var number in office.Numbers)
        {
            answers.Add(Text($"events {number}", await store.LoadAsync(number, default)));
            rows.Add(await office.RowAsync(number));
        }

        var today = office.Now.InUtc().Date;
        foreach (var place in rows.SelectMany(r => (string?[])[r.Office, r.Centre]).OfType<string>().Distinct().Order(StringComparer.Ordinal))
        {
            var (all, register) = (new CaseQuery(place, null, null, null, null, 1, 5), new RegisterQuery(place, today));
            foreach (var query in (CaseQuery[])
                [all, all with { Page = 2 }, all with { Text = "ли" }, all with { Text = "фризен иоганн" }, all with { Due = today }, all with { Status = CaseStatus.UnderReview }])
            {
                answers.Add(Text($"{query}", await store.ListAsync(query, default)));
            }

            foreach (var query in (RegisterQuery[])
                [register, register with { Text = "smith" }, register with { Standing = RegistrationStanding.InForce }, register with { ValidUntilBefore = new LocalDate(2026, 6, 1) }])
            {
                answers.Add(Text($"{query}", await store.SearchRegisterAsync(query, default)));
            }

            foreach (var book in Enum.GetValues<Book>())
            {
                answers.Add(Text($"{book} of {place}", await store.EnteredAsync(new BookQuery(book, place, First, today), default)));
            }

            foreach (var row in rows.Where(r => !r.Persons.IsEmpty))
            {
                answers.Add(Text($"person of {row.CaseNumber} at {place}", await store.FindByPersonAsync(place, row.Persons, default)));
            }
        }

        foreach (var row in rows)
        {
            answers.Add(row.PaperNumber is null ? "no paper" : Text(row.PaperNumber, await store.FindByPaperAsync(row.PaperNumber, default)));
            answers.Add(row.VerificationCode is null ? "no code" : Text(row.VerificationCode, await store.FindByVerificationCodeAsync(row.VerificationCode, default)));
        }

        foreach (var days in (int[])[0, 7, 400])
        {
            answers.Add(Text($"due in {days}", await store.DueAsync(office.Now + Duration.FromDays(days), 1000, default)));
        }

        return answers.ToImmutable();
    }

    private static string Text<T>(string question, T answer) => $"{question}: {JsonSerializer.Serialize(answer, CoreJson.Options)}";
}
