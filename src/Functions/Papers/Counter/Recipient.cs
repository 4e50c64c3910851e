using System.Text.RegularExpressions;
using MissionReg.Core.Cases;
using MissionReg.Core.Procedures;

namespace MissionReg.Functions.Papers.Counter;

/// <summary>Who a letter of the office goes to, and where, as the procedure says which fields tell it.</summary>
/// <param name="Address">Null where the application gives none.</param>
internal sealed partial record Recipient(string Name, string? Address)
{
    public static Recipient Of(CaseState s, Procedure procedure)
    {
        var subject = procedure.Subject;
        return new Recipient(Field(subject.Addressee) ?? Field(subject.Name) ?? "", Field(subject.Address));

        string? Field(string? id) =>
            id is not null && s.Fields.TryGetValue(id, out var value) && Space().Replace(value, " ").Trim() is { Length: > 0 } line ? line : null;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
