using System.Collections.Frozen;
using System.Text.RegularExpressions;
using MissionReg.Azurite;

namespace MissionReg.Functions.Tests.Api;

/// <summary>What the documents name is there: files, folders, types and members.</summary>
public sealed partial class DocumentedNamesTests
{
    /// <summary>Folders in which a document's path may begin.</summary>
    private static readonly string[] Roots = ["", "src", "src/Core", "src/Functions", "tests/Functions.Tests"];

    private static readonly string[] Passed = ["bin", "obj", "node_modules", ".git", "data", "out"];

    private static readonly FrozenSet<string> Files = FilesBelow(new DirectoryInfo(Repository.Root)).ToFrozenSet();

    private static readonly FrozenSet<string> Words = Files.Where(f => Path.GetExtension(f) is ".cs" or ".json" or ".bicep" or ".props" or ".targets" or ".yaml")
        .SelectMany(f => Word().Matches(Repository.Text(f)).Select(m => m.Value)).ToFrozenSet(StringComparer.Ordinal);

    public static TheoryData<string> Documents => [.. Files.Where(f => f.EndsWith(".md", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_link_leads_somewhere(string document) => Assert.All(
        Link().Matches(Repository.Text(document)).Select(m => m.Groups[1].Value), to => Assert.True(IsThere(Path.GetDirectoryName(document)!, to), to));

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_path_of_the_repository_is_there(string document) => Assert.All(
        Quoted(document).Where(q => SourcePath().IsMatch(q)),
        q => Assert.True(Roots.Append(Path.GetDirectoryName(document)!).Any(root => IsThere(root, q.TrimEnd('/'))), q));

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_type_and_member_is_in_the_sources(string document) => Assert.All(
        Quoted(document).Where(q => Identifier().IsMatch(q)).SelectMany(q => Word().Matches(q.Split('(')[0]).Select(m => m.Value)),
        word => Assert.True(Words.Contains(word), word));

    [Fact]
    public void A_name_that_is_nowhere_would_be_found()
    {
        var nowhere = string.Concat("Case", "Snapshotter");
        Assert.Matches(Identifier(), nowhere);
        Assert.False(Words.Contains(nowhere), nowhere);
        Assert.Matches(SourcePath(), "src/Functions/Snapshots");
        Assert.False(IsThere("", "src/Functions/Snapshots"));
        Assert.Contains(Quoted("ARCHITECTURE.md"), q => SourcePath().IsMatch(q));
        Assert.Contains(Quoted("ARCHITECTURE.md"), q => Identifier().IsMatch(q));
    }

    /// <summary>A file with or without its ending, or a folder.</summary>
    private static bool IsThere(string folder, string path)
    {
        var full = Path.GetRelativePath(Repository.Root, Path.GetFullPath(Path.Combine(Repository.Root, folder, path))).Replace('\\', '/');
        return Files.Contains(full) || Files.Any(f => f.StartsWith(full + "/", StringComparison.Ordinal) || f.StartsWith(full + ".", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Quoted(string document) =>
        Code().Matches(Block().Replace(Repository.Text(document), "")).Select(m => m.Groups[1].Value);

    private static IEnumerable<string> FilesBelow(DirectoryInfo folder) => folder.EnumerateFiles()
        .Select(f => Path.GetRelativePath(Repository.Root, f.FullName).Replace('\\', '/'))
        .Concat(folder.EnumerateDirectories().Where(d => !Passed.Contains(d.Name)).SelectMany(FilesBelow));

    [GeneratedRegex("^```.*?^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\((?!https?:|mailto:|#)([^)#\s]+)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();

    /// <summary>What begins with a folder of the repository or of the application; data folders and media types are written small, and theirs are others.</summary>
    [GeneratedRegex(@"\A(src|tests|infra|seeds|offline|docs|bench|demo|[A-Z][A-Za-z]+)(/[A-Za-z][\w.\-]*)+/?\z")]
    private static partial Regex SourcePath();

    /// <summary>Two words at the least, written as types and members are.</summary>
    [GeneratedRegex(@"\A[A-Z][a-z]+([A-Z][A-Za-z0-9]*)+(\.[A-Z]\w+)*(\([^)]*\))?\z")]
    private static partial Regex Identifier();
}
