namespace MissionReg.Core.Conditions;

public enum ConditionType
{
    Text,

    /// <summary>A whole number, written in ASCII digits with or without a minus.</summary>
    Number,

    /// <summary>ISO 8601 calendar date, <c>yyyy-MM-dd</c>.</summary>
    Date,

    /// <summary>A condition itself, or a field that holds <c>true</c> or <c>false</c>.</summary>
    Truth,
}
