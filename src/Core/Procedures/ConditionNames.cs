using MissionReg.Core.Cases;
using MissionReg.Core.Conditions;

namespace MissionReg.Core.Procedures;

/// <summary>What a procedure's conditions may name.</summary>
internal static class ConditionNames
{
    public static Dictionary<string, ConditionType> Of(Procedure procedure)
    {
        var names = new Dictionary<string, ConditionType>(StringComparer.Ordinal)
        {
            [FormValues.Kind] = ConditionType.Text,
            [FormValues.Channel] = ConditionType.Text,
        };
        foreach (var field in procedure.Form)
        {
            names[field.Id] = field.Type switch
            {
                FieldType.Number => ConditionType.Number,
                FieldType.Date => ConditionType.Date,
                _ => ConditionType.Text,
            };
        }

        return names;
    }
}
