using System.Text.RegularExpressions;

namespace MissionReg.Functions.Tests.Infra;

/// <summary>What a compiler would say first, for builds that have none.</summary>
public sealed class BicepSyntaxTests
{
    private static readonly HashSet<string> Keywords =
        ["param", "var", "resource", "module", "output", "existing", "for", "in", "if", "true", "false", "null"];

    private static readonly HashSet<string> Functions =
    [
        "concat", "deployer", "empty", "environment", "filter", "for", "guid", "if", "listKeys", "loadJsonContent", "map", "resourceGroup", "split", "subscription",
        "subscriptionResourceId", "take", "tenant", "toLower", "toObject", "union", "uniqueString",
    ];

    public static TheoryData<string> Files => [.. BicepFile.All.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Brackets_close_in_the_order_they_were_opened(string name)
    {
        var open = new Stack<char>();
        foreach (var c in BicepFile.Of(name).Code)
        {
            if (c is '{' or '[' or '(')
            {
                open.Push(c switch { '{' => '}', '[' => ']', _ => ')' });
            }
            else if (c is '}' or ']' or ')')
            {
                Assert.True(open.TryPop(out var expected) && expected == c, $"'{c}' closes nothing");
            }
        }

        Assert.Empty(open);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_name_is_declared(string name)
    {
        var file = BicepFile.Of(name);

        Assert.Empty(file.Used.Except(file.Declared).Except(Keywords));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_function_is_known(string name) =>
        Assert.Empty(Regex.Matches(BicepFile.Of(name).Code, @"(?<![\w.@])([A-Za-z]\w*)\(").Select(m => m.Groups[1].Value).Except(Functions));

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_parameter_and_variable_is_used(string name)
    {
        var file = BicepFile.Of(name);
        var declared = Regex.Matches(file.Code, @"^(param|var) (\w+)", RegexOptions.Multiline).Select(m => m.Groups[2].Value);

        Assert.Empty(declared.Except(file.Used));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_module_is_there_and_gets_what_it_asks_for(string name)
    {
        foreach (var (symbol, path, given) in BicepFile.Of(name).Modules)
        {
            Assert.True(File.Exists(path), $"{symbol}: {path}");
            var asked = BicepFile.All.Single(f => f.Path == path).Parameters;
            Assert.Equal([], given.Except(asked.Keys));
            Assert.Equal([], asked.Where(p => !p.Value).Select(p => p.Key).Except(given));
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_output_that_is_read_is_given(string name)
    {
        var file = BicepFile.Of(name);
        var modules = file.Modules.ToDictionary(m => m.Symbol, m => BicepFile.All.Single(f => f.Path == m.Path).Outputs);

        foreach (Match read in Regex.Matches(file.Code, @"(\w+)!?\.outputs\.(\w+)"))
        {
            Assert.Contains(read.Groups[2].Value, modules[read.Groups[1].Value]);
        }
    }

    [Fact]
    public void Every_file_belongs_to_a_deployment()
    {
        var deployed = BicepFile.All.SelectMany(f => f.Modules).Select(m => m.Path).ToHashSet();
        var alone = BicepFile.All.Where(f => !deployed.Contains(f.Path)).Select(f => f.Name);

        Assert.Equal(["app/intake-subscription.bicep", "main.bicep"], alone);
    }
}
