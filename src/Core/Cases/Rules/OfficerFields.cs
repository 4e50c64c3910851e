using System.Collections.Immutable;
using MissionReg.Core.Forms;
using MissionReg.Core.Procedures;

namespace MissionReg.Core.Cases.Rules;

/// <summary>What an officer fills into the outcome, looked through as an application's fields are.</summary>
/// <param name="Faulty">Ids of fields that are missing, unknown or at fault.</param>
internal sealed record OfficerFields(ImmutableSortedDictionary<string, string> Values, ImmutableArray<string> Faulty)
{
    public static OfficerFields Read(ImmutableArray<FormField> fields, ImmutableSortedDictionary<string, string> typed)
    {
        var values = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var faulty = typed.Keys.Where(id => fields.All(field => field.Id != id)).ToImmutableArray().ToBuilder();
        foreach (var field in fields)
        {
            var (value, fault) = FieldReading.Of(field, typed.GetValueOrDefault(field.Id));
            if (fault is not null)
            {
                faulty.Add(field.Id);
            }
            else if (value is not null)
            {
                values.Add(field.Id, value);
            }
        }

        return new OfficerFields(values.ToImmutable(), faulty.ToImmutable());
    }
}
