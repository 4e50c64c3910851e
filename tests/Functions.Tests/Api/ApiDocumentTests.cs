using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;
using MissionReg.Azurite;

namespace MissionReg.Functions.Tests.Api;

/// <summary><c>docs/api.md</c> against the application.</summary>
public sealed partial class ApiDocumentTests
{
    private static readonly string Document = Repository.Text("docs", "api.md");

    [Fact]
    public void Every_route_of_the_API_is_described()
    {
        var routes = Routes();
        Assert.NotEmpty(routes);
        Assert.Empty(routes.Except(Described()));
    }

    [Fact]
    public void No_route_is_described_that_is_none() => Assert.Empty(Described().Except(Routes()));

    [Fact]
    public void Every_problem_is_described()
    {
        var problems = new MissionReg.Functions.Seeds.SeedBook(Path.Combine(AppContext.BaseDirectory, "seeds")).Problems.Problems;
        Assert.Empty(problems.Where(p => !Document.Contains($"| `{p.Id}` | {p.Status} |", StringComparison.Ordinal)).Select(p => p.Id));
    }

    private static ImmutableSortedSet<string> Routes() =>
    [
        .. typeof(Application).Assembly.GetTypes()
            .SelectMany(t => t.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .SelectMany(m => m.GetParameters())
            .Select(p => p.GetCustomAttribute<HttpTriggerAttribute>())
            .Where(t => t?.Route?.StartsWith("api/", StringComparison.Ordinal) == true)
            .SelectMany(t => t!.Methods!, (t, method) => $"{method.ToUpperInvariant()} /{t!.Route}"),
    ];

    private static ImmutableSortedSet<string> Described() =>
        [.. Heading().Matches(Document).Select(m => m.Groups[1].Value)];

    [GeneratedRegex(@"^### `((?:GET|POST|PUT|PATCH|DELETE) /api/[^`]*)`\s*$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
