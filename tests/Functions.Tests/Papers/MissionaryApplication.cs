using System.Collections.Immutable;

namespace MissionReg.Functions.Tests.Papers;

/// <summary>A missionary's application to the office of Almaty, filled in throughout. The benchmarks of papers print it too.</summary>
internal static class MissionaryApplication
{
    public static ImmutableSortedDictionary<string, string> Fields { get; } = new Dictionary<string, string>
    {
        ["applicantName"] = "Әбдіқадыров Ғалымжан Өмірұлы",
        ["address"] = "Алматы, Абай даңғылы, 10-үй, 5-пәтер",
        ["identityKind"] = "passport",
        ["identityNumber"] = "N12345678",
        ["identityIssuer"] = "Министерство внутренних дел",
        ["identityIssuedOn"] = "2020-02-29",
        ["citizenship"] = "Қазақстан Республикасы",
        ["denomination"] = "Христианство",
        ["association"] = "Объединение «Свет Надежды»",
        ["activityFrom"] = "2026-04-01",
        ["activityTo"] = "2026-12-31",
        ["territory"] = "Бостандық ауданы",
        ["region"] = "Алматы қаласы",
        ["homeAddress"] = "Алматы, Сәтбаев көшесі, 1",
        ["phone"] = "+7 701 000 00 00",
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);
}
