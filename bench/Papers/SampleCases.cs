using MissionReg.Core.Calendars;
using MissionReg.Core.Cases;
using MissionReg.Core.Procedures;
using MissionReg.Functions.Cases;
using MissionReg.Functions.Seeds;
using MissionReg.Functions.Tests.Papers;
using NodaTime;

namespace MissionReg.Bench.Papers;

/// <summary>Signed certificates of the Almaty missionary procedure, each of another person with another number and code.</summary>
internal sealed class SampleCases
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static readonly string[] Surnames = ["Әбдіқадыров", "Қасымов", "Нұрғалиев", "Жүнісов", "Тілеубаев", "Иванов", "Щербаков", "Фризен", "Цой", "Эйхманн", "Müller", "O’Brien"];
    private static readonly string[] Names = ["Ғалымжан", "Нұрлан", "Ерлан", "Дәурен", "Иоганн", "Фёдор", "Юрий", "Пётр", "Matthias", "Zoltán"];
    private static readonly string[] Patronymics = ["Өмірұлы", "Ержанұлы", "Хамитұлы", "Петрович", "Яковлевич", "Жанатұлы", "", "Шаһмұратұлы"];
    private static readonly string[] Countries = ["Қазақстан Республикасы", "Германия", "Республика Корея", "Украина", "Соединённые Штаты Америки", "Ұлыбритания"];
    private static readonly string[] Associations = ["Объединение «Свет Надежды»", "«Қуат» бірлестігі", "Christliche Gemeinschaft „Quelle am Hang“ e. V.", "Община «Яблоневый сад» № 7"];
    private static readonly string[] Districts = ["Бостандық ауданы", "Медеуский район", "Алмалинский и Жетысуский районы", "город Алматы"];

    private static readonly string[] Documents = ["association-authority", "association-registration", "invitation"];

    private readonly Procedure procedure;
    private readonly WorkCalendar calendar;
    private readonly CaseState signed;

    public SampleCases(SeedBook seeds)
    {
        procedure = seeds.Versions("almaty-2011-missionary")[0];
        calendar = seeds.CalendarOf(procedure.Offices[0]);
        signed = Sign();
    }

    /// <summary>The <paramref name="i"/>th case: always the same one, and no two alike.</summary>
    public OpenCase At(int i)
    {
        var fields = signed.Fields
            .SetItem("applicantName", $"{Pick(Surnames, i, 1)} {Pick(Names, i, 2)} {Pick(Patronymics, i, 3)}".TrimEnd())
            .SetItem("identityNumber", $"N{Scattered(i, 4) % 100_000_000:D8}")
            .SetItem("identityIssuedOn", LocalDate.FromDateTime(new DateTime(2015, 1, 1)).PlusDays((int)(Scattered(i, 5) % 3000)).ToString("uuuu-MM-dd", null))
            .SetItem("citizenship", Pick(Countries, i, 6))
            .SetItem("association", Pick(Associations, i, 7))
            .SetItem("territory", Pick(Districts, i, 8));
        var signature = signed.Signature! with { Number = $"ALM-MC-2026-{i:D6}", VerificationCode = Code(i) };
        return new OpenCase(signed with { Number = $"ALM-M-2026-{i:D6}", Fields = fields, Signature = signature }, procedure, calendar, null);
    }

    private static string Pick(string[] from, int i, uint what) => from[Scattered(i, what) % (uint)from.Length];

    private static string Code(int i) => string.Create(16, i, static (code, i) =>
    {
        for (var at = 0; at < code.Length; at++)
        {
            code[at] = Alphabet[(int)(Scattered(i, 100 + (uint)at) % 32)];
        }
    });

    /// <summary>A number that looks drawn by lot and is not.</summary>
    private static uint Scattered(int i, uint what)
    {
        var x = ((ulong)(uint)i * 0x9E3779B97F4A7C15) ^ (what * 0xD1B54A32D192ED03);
        x = (x ^ (x >> 29)) * 0xBF58476D1CE4E5B9;
        return (uint)(x >> 32);
    }

    private CaseState Sign()
    {
        var history = new CaseHistory(procedure, calendar);
        history.Give("clerk", Role.Clerk, 9, new CaseCommand.Submit(
            "registration",
            MissionaryApplication.Fields,
            [.. Documents.Select(d => new ReceivedDocument(d, d, "pdf", 1, 1000, ActiveContent: false))],
            [new("materials", "Сборник гимнов", "қазақша", 3)],
            ["passport"],
            AcceptIncomplete: false));
        history.Give("clerk", Role.Clerk, 10, new CaseCommand.Register(null));
        history.Give("specialist", Role.Specialist, 11, new CaseCommand.StartReview());
        history.Give("specialist", Role.Specialist, 12, new CaseCommand.DraftCertificate(null));
        history.Give("specialist", Role.Specialist, 13, new CaseCommand.SendForSignature());
        history.Give("head", Role.Head, 14, new CaseCommand.Sign("7K3MQ9TXB2VHN5DC"));
        return history.State;
    }
}
