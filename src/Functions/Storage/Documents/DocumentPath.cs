using System.Text.RegularExpressions;

namespace MissionReg.Functions.Storage.Documents;

/// <summary>
/// What a path may be: segments of ASCII letters, digits, <c>-</c>, <c>_</c> and inner dots, joined by <c>/</c>. Such a
/// path leads nowhere else, and is a blob's name and a file's on every system. What lies under <c>staging</c> and <c>keys</c> is no document.
/// </summary>
internal static partial class DocumentPath
{
    private const int Longest = 512;
    private const string Digested = DocumentPaths.Documents + "/";

    public static bool IsOne(string path) => path.Length <= Longest && Path().IsMatch(path);

    public static string Require(string path) =>
        path is not null && IsOne(path)
            ? path
            : throw new ArgumentException("This is no path of a document.", nameof(path));

    /// <summary>A prefix may end anywhere in a path.</summary>
    public static string RequirePrefix(string prefix) =>
        prefix is { Length: <= Longest } && Prefix().IsMatch(prefix)
            ? prefix
            : throw new ArgumentException("This is no beginning of a document's path.", nameof(prefix));

    public static string RequireFor(StagedDocument staged, string path)
    {
        Require(path);
        if (path.StartsWith(Digested, StringComparison.Ordinal) && !path.EndsWith($"/{staged.Sha256}", StringComparison.Ordinal))
            throw new ArgumentException("A document's path must end in its digest.", nameof(path));
        return path;
    }

    [GeneratedRegex(@"\A(?!(staging|keys)/)[a-z]+(/[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*)+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Path();

    [GeneratedRegex(@"\A([A-Za-z0-9_-]+([./][A-Za-z0-9_-]+)*[./]?)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Prefix();
}
