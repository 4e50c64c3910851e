using System.Collections.Immutable;

namespace MissionReg.Core.Conditions;

/// <summary>
/// A condition or a count over the fields of an application, as the data of a procedure writes it:
/// <c>identityKind in ('passport', 'other') and filled(visa)</c>, <c>members + 1</c>.
/// Immutable, and safe to evaluate on many threads at once.
/// </summary>
/// <remarks>
/// <para>Values: <c>'text'</c> (a quote inside is doubled), <c>12</c>, <c>date '2011-08-04'</c>, <c>true</c>, <c>false</c>, a field.</para>
/// <para>From the tightest: <c>filled(field)</c> and parentheses; <c>+ -</c> on numbers; one comparison
/// <c>= != &lt; &lt;= &gt; &gt;=</c> or <c>in (…)</c>; <c>not</c>; <c>and</c>; <c>or</c>. A text knows no order and is compared
/// by its exact characters. Ids may have hyphens, so a minus stands between spaces.</para>
/// <para>A field that is absent, blank or not of its type has no value: every comparison with it is false, <c>!=</c> too,
/// and in a sum it counts 0.</para>
/// </remarks>
public sealed class Expression
{
    /// <summary>Most UTF-16 units of an expression.</summary>
    public const int MaxLength = 500;

    /// <summary>Most levels of parentheses and <c>not</c> inside each other.</summary>
    public const int MaxDepth = 64;

    private readonly Operand _whole;

    private Expression(Operand whole, ImmutableSortedSet<string> names) => (_whole, Names) = (whole, names);

    public ConditionType Type => _whole.Type;

    /// <summary>The fields it looks at, in ordinal order.</summary>
    public ImmutableSortedSet<string> Names { get; }

    /// <param name="text">The expression.</param>
    /// <param name="names">The fields it may look at, by id.</param>
    /// <exception cref="ConditionException">It is too long, nested too deep, misspelt, or compares what cannot be compared.</exception>
    public static Expression Parse(string text, IReadOnlyDictionary<string, ConditionType> names)
    {
        if (text.Length > MaxLength)
            throw new ConditionException($"an expression of at most {MaxLength} characters was expected", MaxLength);
        var (whole, used) = ConditionParser.Parse(text, names);
        return new Expression(whole, used);
    }

    /// <param name="values">Normalised fields by id.</param>
    /// <exception cref="InvalidOperationException">It is no condition.</exception>
    public bool Holds(IReadOnlyDictionary<string, string> values) =>
        Type == ConditionType.Truth
            ? _whole.Value(values) is true
            : throw new InvalidOperationException($"An expression of type {Type} is no condition.");

    /// <param name="values">Normalised fields by id.</param>
    /// <returns>Never less than 0.</returns>
    /// <exception cref="InvalidOperationException">It is no number.</exception>
    public int Count(IReadOnlyDictionary<string, string> values) =>
        Type == ConditionType.Number
            ? (int)Math.Clamp(_whole.Value(values) is long number ? number : 0, 0, int.MaxValue)
            : throw new InvalidOperationException($"An expression of type {Type} is no count.");
}
