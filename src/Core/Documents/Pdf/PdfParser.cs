namespace MissionReg.Core.Documents.Pdf;

/// <summary>
/// Builds values out of tokens on a stack of its own, so that deep nesting cannot overflow the thread's. Very long
/// arrays are read to their end and kept in part: nothing that inspection needs is that long.
/// </summary>
internal sealed class PdfParser(PdfTokens tokens)
{
    private const int Deepest = 256;
    private const int MostKept = 16 * 1024;

    /// <summary>The next value, or <c>null</c> where there is none or it is broken.</summary>
    public PdfValue? Value()
    {
        var open = new Stack<Frame>();
        while (true)
        {
            var token = tokens.Next();
            PdfValue? whole = null;
            switch (token.Kind)
            {
                case PdfTokenKind.End:
                    return null;
                case PdfTokenKind.Keyword when open.Count > 0 && token.Text == "R":
                    open.Peek().FoldReference();
                    continue;
                case PdfTokenKind.Keyword when token.Text is "endobj" or "stream" or "endstream" or "obj" or "xref" or "trailer":
                    return null;
                case PdfTokenKind.ArrayStart or PdfTokenKind.DictionaryStart when open.Count == Deepest:
                    return null;
                case PdfTokenKind.ArrayStart:
                    open.Push(new Frame(IsArray: true));
                    continue;
                case PdfTokenKind.DictionaryStart:
                    open.Push(new Frame(IsArray: false));
                    continue;
                case PdfTokenKind.ArrayEnd or PdfTokenKind.DictionaryEnd:
                    if (!open.TryPop(out var closed) || closed.IsArray != (token.Kind == PdfTokenKind.ArrayEnd))
                        return null;
                    whole = closed.Close();
                    break;
                default:
                    whole = Simple(token);
                    break;
            }

            if (open.Count == 0)
                return whole;
            open.Peek().Add(whole);
        }
    }

    private static PdfValue Simple(PdfToken token) => token.Kind switch
    {
        PdfTokenKind.Integer => new PdfValue.Integer(token.Number),
        PdfTokenKind.Name => new PdfValue.Name(token.Text),
        PdfTokenKind.Keyword when token.Text is "true" or "false" => new PdfValue.Boolean(token.Text == "true"),
        _ => PdfValue.Other.Instance,
    };

    /// <summary>An array or dictionary whose end was not met yet.</summary>
    private sealed record Frame(bool IsArray)
    {
        private readonly List<PdfValue> _items = [];
        private bool _isFull;

        public void Add(PdfValue value)
        {
            _isFull |= _items.Count == MostKept;
            if (!_isFull)
                _items.Add(value);
        }

        /// <summary>Puts one reference in the place of the object and generation numbers before <c>R</c>.</summary>
        public void FoldReference()
        {
            if (_isFull || _items is not [.., PdfValue.Integer number, PdfValue.Integer])
                return;
            _items.RemoveRange(_items.Count - 2, 2);
            _items.Add(new PdfValue.Reference(number.Number));
        }

        public PdfValue Close()
        {
            if (IsArray)
                return new PdfValue.Array(_items);

            var entries = new PdfEntries();
            for (var index = 0; index + 1 < _items.Count; index += 2)
            {
                if (_items[index] is PdfValue.Name key)
                    entries[key.Text] = _items[index + 1];
            }

            return new PdfValue.Dictionary(entries);
        }
    }
}
