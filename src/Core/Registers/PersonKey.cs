using System.Collections.Immutable;
using MissionReg.Core.Cases;
using MissionReg.Core.Identity;
using MissionReg.Core.Procedures;
using MissionReg.Core.Search;
using NodaTime.Text;

namespace MissionReg.Core.Registers;

/// <summary>By what a person is known again. Two cases are of one person if they share a strong key, and perhaps if they share another.</summary>
/// <param name="Value">Folded, for comparing only; personal data.</param>
public sealed record PersonKey(PersonKeyKind Kind, string Value)
{
    private const string Cyrillic = "АВСЕНІКМОРТХУ";
    private const string Latin = "ABCEHIKMOPTXY";

    public bool Strong => Kind is not PersonKeyKind.NameAndBirth;

    /// <summary>All keys that what was filled in gives; none of a number that cannot exist.</summary>
    public static ImmutableArray<PersonKey> Of(CaseState state, Procedure procedure)
    {
        var subject = procedure.Subject;
        var name = NameOf(Filled(subject.Name));
        var iin = string.Concat(Filled(subject.Iin).Where(c => !char.IsWhiteSpace(c)));
        var number = iin.Length == 0 ? null : PersonalNumber.Read(iin);
        if (number?.Findings.Any(f => f.Impossible) == true)
        {
            number = null;
        }

        var keys = ImmutableArray.CreateBuilder<PersonKey>();
        if (number is not null)
        {
            keys.Add(new PersonKey(PersonKeyKind.Iin, iin));
        }

        if (name.Length > 0 && DocumentOf(Filled(subject.Document)) is { Length: > 0 } document)
        {
            keys.Add(new PersonKey(PersonKeyKind.Document, $"{document} {name}"));
        }

        if (name.Length > 0 && BirthOf(Filled(subject.BirthDate), number) is { } birth)
        {
            keys.Add(new PersonKey(PersonKeyKind.NameAndBirth, $"{birth} {name}"));
        }

        return keys.ToImmutable();

        string Filled(string? field) => field is null ? "" : state.Fields.GetValueOrDefault(field, "");
    }

    /// <summary>Without the value, lest a log prints it.</summary>
    public override string ToString() => Kind.ToString();

    /// <summary>Passports and applications do not agree on which name comes first.</summary>
    private static string NameOf(string name) => string.Join(' ', SearchText.Fold(name).Split(' ').Order(StringComparer.Ordinal));

    /// <summary>Letters and digits alone, for nobody sees which alphabet a letter of a number was typed in.</summary>
    private static string DocumentOf(string number) => string.Concat(
        from c in number.ToUpperInvariant()
        where char.IsLetterOrDigit(c)
        select Cyrillic.IndexOf(c) is >= 0 and var twin ? Latin[twin] : c);

    /// <summary>As filled in, else as an identification number tells that leaves no doubt about the century.</summary>
    private static string? BirthOf(string filled, PersonalNumber? number) =>
        LocalDatePattern.Iso.Parse(filled.Trim()) is { Success: true, Value: var day } ? LocalDatePattern.Iso.Format(day)
        : number is { BirthDates: [var told] } ? LocalDatePattern.Iso.Format(told)
        : null;
}
