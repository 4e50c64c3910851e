using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace MissionReg.Functions.Tests.Infra;

/// <summary>One Bicep file, as far as the tests look into it: declarations, the names it uses and the values it sets.</summary>
internal sealed partial class BicepFile
{
    private readonly string _code;
    private readonly string _quoted;

    private BicepFile(string path)
    {
        Path = path;
        var text = BicepText.Read(File.ReadAllText(path));
        (_code, _quoted) = (text.Code, text.CodeWithQuotes);
    }

    public static ImmutableArray<BicepFile> All { get; } =
        [.. Directory.EnumerateFiles(InfraFolder.Path, "*.bicep", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(f => new BicepFile(f))];

    public string Path { get; }

    public string Name => System.IO.Path.GetRelativePath(InfraFolder.Path, Path).Replace('\\', '/');

    public string Code => _code;

    public string CodeWithQuotes => _quoted;

    /// <summary>Parameters by name; whether one has a default.</summary>
    public ImmutableDictionary<string, bool> Parameters =>
        Parameter().Matches(_code).ToImmutableDictionary(m => m.Groups["name"].Value, m => m.Groups["value"].Success);

    public ImmutableArray<string> Outputs => [.. Output().Matches(_code).Select(m => m.Groups["name"].Value)];

    /// <summary>Everything declared under a name: parameters, variables, resources, modules, and what loops and lambdas bind.</summary>
    public ImmutableHashSet<string> Declared =>
        [.. Declaration().Matches(_code).Concat(Bound().Matches(_code)).SelectMany(m => m.Groups["name"].Captures).Select(c => c.Value)];

    /// <summary>The modules a file is made of: their symbol, their file and the parameters they are given.</summary>
    public ImmutableArray<(string Symbol, string Path, ImmutableArray<string> Given)> Modules =>
    [
        .. Module().Matches(_quoted).Select(m => (
            m.Groups["name"].Value,
            System.IO.Path.GetFullPath(m.Groups["file"].Value, System.IO.Path.GetDirectoryName(Path)!),
            (ImmutableArray<string>)[.. GivenParameter().Matches(m.Groups["params"].Value).Select(g => g.Groups["name"].Value)])),
    ];

    /// <summary>Names that stand for something declared: neither a property, nor a key, nor a function.</summary>
    public ImmutableHashSet<string> Used => [.. Use().Matches(Types().Replace(_code, "")).Select(m => m.Value)];

    public static BicepFile Of(string name) => All.Single(f => f.Name == name);

    /// <summary>What is written after <c>property:</c>, at every place, to the end of the line or of a one-line object.</summary>
    public string[] ValuesOf(string property) =>
        [.. Regex.Matches(_quoted, $@"(?<![\w.]){property}:\s*(?<value>[^\n,{{}}]+(\[[^\n]*\])?)").Select(m => m.Groups["value"].Value.Trim())];

    /// <summary>The declaration of a resource or module up to the line that closes it.</summary>
    public string Block(string symbol) =>
        Regex.Match(_quoted, $@"^( *)(resource|module) {symbol} '[^']*'.*?^\1[\]}}]", RegexOptions.Multiline | RegexOptions.Singleline) is { Success: true } m
            ? m.Value
            : throw new InvalidDataException($"{Name} declares no {symbol}.");

    [GeneratedRegex(@"^param (?<name>\w+) (\w+(\[\])?|\{ \*: \w+ \})(?<value> = )?", RegexOptions.Multiline)]
    private static partial Regex Parameter();

    [GeneratedRegex(@"^output (?<name>\w+) ", RegexOptions.Multiline)]
    private static partial Regex Output();

    [GeneratedRegex(@"^ *(param|var|resource|module) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"\bfor (?<name>\w+) in\b|\bfor \((?<name>\w+), (?<name>\w+)\) in\b|(?<name>\w+) =>")]
    private static partial Regex Bound();

    [GeneratedRegex(@"^module (?<name>\w+) '(?<file>[^']+)' =.*?^  params: \{\n(?<params>.*?)^  \}", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Module();

    [GeneratedRegex(@"^    (?<name>\w+):", RegexOptions.Multiline)]
    private static partial Regex GivenParameter();

    [GeneratedRegex(@"^(targetScope.*|extension .*)$|(?<=^ *(param|output) )\w+ (\w+|\{ \*: \w+ \})|(?<=^ *(var|resource|module) )\w+|'\s*existing\b", RegexOptions.Multiline)]
    private static partial Regex Types();

    [GeneratedRegex(@"(?<![\w.@$]|::)[A-Za-z_]\w*\b(?!:(?!:)|\()|(?<=\bin )\w+\b(?!\()")]
    private static partial Regex Use();
}
