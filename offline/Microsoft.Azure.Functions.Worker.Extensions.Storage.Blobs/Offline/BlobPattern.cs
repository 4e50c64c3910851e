using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace Microsoft.Azure.Functions.Worker.Offline;

/// <summary>
/// The path of a blob trigger. As in Azure, <c>{part}</c> matches any text, slashes included, the first parts as much as they
/// can; <c>{{</c> and <c>}}</c> stand for braces; a container alone means every blob in it.
/// </summary>
internal sealed partial class BlobPattern
{
    private readonly Regex names;

    private BlobPattern(string container, Regex names, ImmutableArray<string> parts)
    {
        Container = container;
        this.names = names;
        Parts = parts;
    }

    public string Container { get; }

    public ImmutableArray<string> Parts { get; }

    /// <exception cref="InvalidOperationException">The path is not one.</exception>
    public static BlobPattern Parse(string path, FunctionEntry function)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        var container = slash < 0 ? path : path[..slash];
        var name = slash < 0 ? "" : path[(slash + 1)..];
        if (!ContainerName().IsMatch(container))
        {
            throw new InvalidOperationException($"Function '{function.Name}': '{path}' does not begin with the name of a container.");
        }

        if (name.Length == 0)
        {
            return new BlobPattern(container, new Regex("^.*$", RegexOptions.Singleline), []);
        }

        var parts = ImmutableArray.CreateBuilder<string>();
        var expression = new StringBuilder("^");
        foreach (var token in Token().EnumerateMatches(name))
        {
            var text = name.AsSpan(token.Index, token.Length);
            if (text is "{{" or "}}")
            {
                expression.Append(Regex.Escape(text[..1].ToString()));
            }
            else if (text[0] == '{' && text.Length > 2 && !parts.Contains(text[1..^1].ToString()))
            {
                parts.Add(text[1..^1].ToString());
                expression.Append("(?<").Append(text[1..^1]).Append(">.*)");
            }
            else if (text[0] is '{' or '}')
            {
                throw new InvalidOperationException($"Function '{function.Name}': '{path}' has a brace without its partner or a part named twice.");
            }
            else
            {
                expression.Append(Regex.Escape(text.ToString()));
            }
        }

        return new BlobPattern(container, new Regex(expression.Append('$').ToString(), RegexOptions.Singleline), parts.ToImmutable());
    }

    /// <returns>The parts of the blob's name, or <see langword="null"/> if the name does not match.</returns>
    public Dictionary<string, object?>? Match(string blob) =>
        names.Match(blob) is { Success: true } match
            ? Parts.ToDictionary(part => part, object? (part) => match.Groups[part].Value, StringComparer.OrdinalIgnoreCase)
            : null;

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex ContainerName();

    [GeneratedRegex(@"\{\{|\}\}|\{[A-Za-z_]\w*\}|[{}]|[^{}]+")]
    private static partial Regex Token();
}
