using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.Offline;

/// <summary>Replaces <c>%Name%</c> in a binding expression by the setting of that name.</summary>
internal static partial class SettingExpression
{
    /// <exception cref="InvalidOperationException">There is no such setting.</exception>
    public static string Resolve(string expression, IConfiguration configuration, FunctionEntry function) =>
        Reference().Replace(expression, match => configuration[match.Groups[1].Value]
            ?? throw new InvalidOperationException($"Function '{function.Name}': setting '{match.Groups[1].Value}' is missing."));

    [GeneratedRegex("%([^%]+)%")]
    private static partial Regex Reference();
}
