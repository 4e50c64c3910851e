using MissionReg.Core.Conditions;

namespace MissionReg.Core.Tests.Conditions;

/// <summary>A made-up form, and what its expressions come to.</summary>
internal static class MadeUpForm
{
    public static readonly Dictionary<string, ConditionType> Names = new()
    {
        ["kind"] = ConditionType.Text,
        ["city"] = ConditionType.Text,
        ["members"] = ConditionType.Number,
        ["member-count"] = ConditionType.Number,
        ["from"] = ConditionType.Date,
        ["until"] = ConditionType.Date,
        ["p"] = ConditionType.Truth,
        ["q"] = ConditionType.Truth,
        ["r"] = ConditionType.Truth,
    };

    public static readonly Dictionary<string, string> Filled = new()
    {
        ["kind"] = "group",
        ["city"] = "Қарағанды",
        ["members"] = "12",
        ["member-count"] = "7",
        ["from"] = "2011-08-04",
        ["until"] = "2012-08-03",
        ["p"] = "true",
        ["q"] = "false",
    };

    public static bool Holds(string text) => Expression.Parse(text, Names).Holds(Filled);

    public static int Count(string text) => Expression.Parse(text, Names).Count(Filled);
}
