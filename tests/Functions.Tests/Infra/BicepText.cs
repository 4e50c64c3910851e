using System.Text;

namespace MissionReg.Functions.Tests.Infra;

/// <summary>
/// Takes the text of a Bicep file apart: its code without comments and words in quotes, in which every name stands for a
/// declaration, a property or a function, and the same code with the quoted words left in.
/// </summary>
internal sealed class BicepText
{
    private readonly string _text;
    private readonly StringBuilder _code = new();
    private readonly StringBuilder _quoted = new();
    private int _at;

    private BicepText(string text)
    {
        _text = text;
        ReadCode(inside: false);
    }

    public string Code => _code.ToString();

    public string CodeWithQuotes => _quoted.ToString();

    public static BicepText Read(string text) => new(text);

    private void ReadCode(bool inside)
    {
        var depth = 0;
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (inside && c == '}' && depth == 0)
            {
                return;
            }

            if (c == '/' && Next() == '/')
            {
                _at = _text.IndexOf('\n', _at) is >= 0 and var end ? end : _text.Length;
                continue;
            }

            if (c == '\'')
            {
                ReadQuoted();
                continue;
            }

            depth += c switch { '{' => 1, '}' => -1, _ => 0 };
            Put(c);
            _at++;
        }
    }

    private void ReadQuoted()
    {
        Put('\'');
        for (_at++; _text[_at] != '\''; _at++)
        {
            if (_text[_at] == '$' && Next() == '{')
            {
                _quoted.Append('$');
                _at += 2;
                Put('{');
                ReadCode(inside: true);
                Put('}');
            }
            else
            {
                _at += _text[_at] == '\\' ? 1 : 0;
                _quoted.Append(_text[_at]);
            }
        }

        Put('\'');
        _at++;
    }

    private char Next() => _at + 1 < _text.Length ? _text[_at + 1] : '\n';

    private void Put(char c)
    {
        _code.Append(c);
        _quoted.Append(c);
    }
}
