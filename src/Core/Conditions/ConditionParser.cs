using System.Collections.Immutable;
using System.Globalization;

namespace MissionReg.Core.Conditions;

/// <summary>Recursive descent with the types checked on the way; bounded by the expression's length and depth.</summary>
internal sealed class ConditionParser
{
    private const string AnyValue = "a value was expected (a text in quotes, a number, a date, true, false, a field, filled(…) or '(…)')";

    private readonly ImmutableArray<Token> _tokens;
    private readonly IReadOnlyDictionary<string, ConditionType> _names;
    private readonly ImmutableSortedSet<string>.Builder _used = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
    private int _next;
    private int _depth;

    private ConditionParser(ImmutableArray<Token> tokens, IReadOnlyDictionary<string, ConditionType> names) =>
        (_tokens, _names) = (tokens, names);

    private Token Next => _tokens[_next];

    public static (Operand Whole, ImmutableSortedSet<string> Used) Parse(
        string text, IReadOnlyDictionary<string, ConditionType> names)
    {
        var parser = new ConditionParser(TokenReader.Read(text), names);
        var whole = parser.Or();
        return parser.Next.Kind == TokenKind.End
            ? (whole, parser._used.ToImmutable())
            : throw Wrong($"an operator or the end was expected, not {parser.Next}", parser.Next.Position);
    }

    private Operand Or()
    {
        var left = And();
        while (Take("or"))
        {
            var (a, b) = (Truth(left), Truth(And()));
            left = new Operand(a.Position, ConditionType.Truth, fields => a.Value(fields) is true || b.Value(fields) is true);
        }

        return left;
    }

    private Operand And()
    {
        var left = Not();
        while (Take("and"))
        {
            var (a, b) = (Truth(left), Truth(Not()));
            left = new Operand(a.Position, ConditionType.Truth, fields => a.Value(fields) is true && b.Value(fields) is true);
        }

        return left;
    }

    private Operand Not()
    {
        var start = Next.Position;
        if (!Take("not"))
            return Compared();
        var operand = Truth(Deeper(start, Not));
        return new Operand(start, ConditionType.Truth, fields => operand.Value(fields) is not true);
    }

    private Operand Compared()
    {
        var left = Sum();
        if (Take("in"))
            return Among(left);
        if (Next.Kind != TokenKind.Symbol || !Comparison.IsOperator(Next.Text))
            return left;

        var symbol = Next;
        _next++;
        if (Comparison.IsOrder(symbol.Text) && left.Type is not (ConditionType.Number or ConditionType.Date))
            throw Wrong($"'=' or '!=' was expected: {Named(left.Type)} has no order", symbol.Position);
        var right = OfType(left.Type, Sum());
        return new Operand(
            left.Position, ConditionType.Truth, fields => Comparison.Holds(symbol.Text, left.Value(fields), right.Value(fields)));
    }

    private Operand Among(Operand left)
    {
        if (left.Type == ConditionType.Truth)
            throw Wrong("a text, a number or a date was expected before 'in'", left.Position);
        Expect("(");
        var values = ImmutableArray.CreateBuilder<Operand>();
        do
            values.Add(OfType(left.Type, Literal() ?? throw Wrong($"{Named(left.Type)} written out was expected, not {Next}", Next.Position)));
        while (Take(","));
        Expect(")");
        var among = values.ToImmutable();
        return new Operand(
            left.Position, ConditionType.Truth, fields => left.Value(fields) is { } value && among.Any(one => value.Equals(one.Value(fields))));
    }

    private Operand Sum()
    {
        var left = Value();
        while (Next.Is("+") || Next.Is("-"))
        {
            var sign = Next.Is("+") ? 1 : -1;
            _next++;
            var (a, b) = (OfType(ConditionType.Number, left), OfType(ConditionType.Number, Value()));
            left = new Operand(a.Position, ConditionType.Number, fields => (a.Value(fields) as long? ?? 0) + (sign * (b.Value(fields) as long? ?? 0)));
        }

        return left;
    }

    private Operand Value()
    {
        var start = Next.Position;
        if (Literal() is { } literal)
            return literal;
        if (Take("("))
        {
            var inner = Deeper(start, Or);
            Expect(")");
            return inner;
        }

        if (Next.Kind != TokenKind.Word || Next.Text is "and" or "or" or "not" or "in")
            throw Wrong($"{AnyValue}, not {Next}", start);
        return _tokens[_next + 1].Is("(") ? Filled() : Field();
    }

    private Operand Filled()
    {
        var start = Next.Position;
        if (!Take("filled"))
            throw Wrong($"'filled', the only function, was expected, not {Next}", start);
        Expect("(");
        if (Next.Kind != TokenKind.Word)
            throw Wrong($"the id of a field was expected, not {Next}", Next.Position);
        var (name, _) = KnownName();
        Expect(")");
        return new Operand(
            start, ConditionType.Truth, fields => fields.TryGetValue(name, out var text) && !string.IsNullOrWhiteSpace(text));
    }

    private Operand Field()
    {
        var start = Next.Position;
        var (name, type) = KnownName();
        return new Operand(start, type, fields => FieldValue.Of(fields, name, type));
    }

    private (string Name, ConditionType Type) KnownName()
    {
        var name = Next;
        if (!_names.TryGetValue(name.Text, out var type))
            throw Wrong($"the id of a field was expected; {name} is none", name.Position);
        _used.Add(name.Text);
        _next++;
        return (name.Text, type);
    }

    /// <returns>Null when no literal stands next.</returns>
    private Operand? Literal()
    {
        var first = Next;
        if (first.Is("date") && _tokens[_next + 1].Kind == TokenKind.Quoted)
        {
            _next++;
            return Constant(first.Position, ConditionType.Date, "an ISO date such as '2011-08-04' was expected");
        }

        if (first.Is("true") || first.Is("false"))
            return Constant(first.Position, ConditionType.Truth, "");
        return first.Kind switch
        {
            TokenKind.Quoted => Constant(first.Position, ConditionType.Text, ""),
            TokenKind.Digits => Constant(
                first.Position, ConditionType.Number, string.Create(CultureInfo.InvariantCulture, $"a number up to {int.MaxValue} was expected")),
            _ => null,
        };
    }

    private Operand Constant(int start, ConditionType type, string expected)
    {
        var value = FieldValue.Read(Next.Text, type) ?? throw Wrong(expected, Next.Position);
        _next++;
        return new Operand(start, type, _ => value);
    }

    private Operand Deeper(int position, Func<Operand> parse)
    {
        if (++_depth > Expression.MaxDepth)
            throw Wrong($"at most {Expression.MaxDepth} levels were expected", position);
        var operand = parse();
        _depth--;
        return operand;
    }

    private bool Take(string symbolOrWord)
    {
        if (!Next.Is(symbolOrWord))
            return false;
        _next++;
        return true;
    }

    private void Expect(string symbol)
    {
        if (!Take(symbol))
            throw Wrong($"'{symbol}' was expected, not {Next}", Next.Position);
    }

    private static Operand Truth(Operand operand) => OfType(ConditionType.Truth, operand);

    private static Operand OfType(ConditionType type, Operand operand) =>
        operand.Type == type
            ? operand
            : throw Wrong($"{Named(type)} was expected, not {Named(operand.Type)}", operand.Position);

    private static string Named(ConditionType type) => type switch
    {
        ConditionType.Text => "a text",
        ConditionType.Number => "a number",
        ConditionType.Date => "a date",
        _ => "a condition",
    };

    private static ConditionException Wrong(string message, int position) => new(message, position);
}
