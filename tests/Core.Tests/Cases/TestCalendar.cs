using MissionReg.Core.Calendars;
using NodaTime;

namespace MissionReg.Core.Tests.Cases;

/// <summary>
/// The office's days around Nauryz 2026, on which these tests count. A case received on Thursday 12 March has working days
/// 1 Fri 13, 2 Mon 16, 3 Tue 17, 4 Wed 18, 5 Thu 19, 6 Fri 20 and, after Nauryz (Sat 21 to Wed 25), 7 Thu 26.
/// </summary>
internal static class TestCalendar
{
    private const string Json = """
        {
          "id": "kz", "version": "test-2026",
          "years": [
            {"year": 2026, "complete": true, "source": "test"},
            {"year": 2027, "complete": true, "source": "test"}
          ],
          "entries": [
            {"date": "2026-03-21", "kind": "public-holiday", "name": {"kk": "Наурыз", "ru": "Наурыз", "en": "Nauryz"}, "source": "test", "verified": true},
            {"date": "2026-03-22", "kind": "public-holiday", "name": {"kk": "Наурыз", "ru": "Наурыз", "en": "Nauryz"}, "source": "test", "verified": true},
            {"date": "2026-03-23", "kind": "public-holiday", "name": {"kk": "Наурыз", "ru": "Наурыз", "en": "Nauryz"}, "source": "test", "verified": true},
            {"date": "2026-03-24", "kind": "substitute", "name": {"kk": "Наурыз", "ru": "Наурыз", "en": "Nauryz"}, "source": "test", "verified": true, "inPlaceOf": "2026-03-22"},
            {"date": "2026-03-25", "kind": "substitute", "name": {"kk": "Наурыз", "ru": "Наурыз", "en": "Nauryz"}, "source": "test", "verified": true, "inPlaceOf": "2026-03-21"}
          ]
        }
        """;

    public static PublicCalendar Days { get; } = PublicCalendar.Parse(Json, "test.json");

    public static WorkCalendar Office { get; } = new(
        Days, TestProcedure.Almaty.Offices[0].Hours, DateTimeZoneProviders.Tzdb["Asia/Almaty"]);
}
