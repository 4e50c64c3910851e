using MissionReg.Core.Forms;
using MissionReg.Core.Procedures;
using MissionReg.Core.Tests.Procedures;
using MissionReg.Core.Tests.Texts;
using NodaTime;

namespace MissionReg.Core.Tests.Forms;

/// <summary>An Almaty application that is in order, and what becomes of it with one field changed.</summary>
internal static class FilledForm
{
    public static readonly LocalDate Today = new(2026, 3, 2);

    private static readonly Procedure Almaty = ShippedSeeds.Almaty();
    private static readonly FieldMessages Messages = ShippedTexts.Problems().FieldMessages;

    public static Dictionary<string, string> InOrder() => new()
    {
        ["applicantName"] = "Иоганн Мюллер",
        ["address"] = "г. Алматы, ул. Абая, 1",
        ["identityKind"] = "passport",
        ["identityNumber"] = "C01X00T47",
        ["identityIssuer"] = "Stadt Köln",
        ["identityIssuedOn"] = "2021-05-10",
        ["identityExpiresOn"] = "2031-05-09",
        ["citizenship"] = "Германия",
        ["denomination"] = "лютеранская",
        ["association"] = "Евангелическо-лютеранская церковь",
        ["activityFrom"] = "2026-04-01",
        ["activityTo"] = "2027-03-31",
        ["territory"] = "город Алматы",
        ["region"] = "города Алматы",
        ["homeAddress"] = "г. Алматы, ул. Абая, 1, кв. 2",
        ["phone"] = "+7 (701) 123-45-67",
    };

    public static ValidatedForm With(string field, string value, string kind = "registration") =>
        Validate(new Dictionary<string, string>(InOrder()) { [field] = value }, kind);

    public static ValidatedForm Validate(IReadOnlyDictionary<string, string> fields, string kind = "registration") =>
        FormValidation.Validate(Almaty, Messages, kind, atCentre: false, fields, Today);
}
