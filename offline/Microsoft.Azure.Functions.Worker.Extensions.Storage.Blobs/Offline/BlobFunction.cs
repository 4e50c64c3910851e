using System.Reflection;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.Offline;

/// <summary>A function with the pattern of the blobs that start it.</summary>
/// <param name="Connection">The setting that names the storage account; <see langword="null"/> for the usual one.</param>
internal sealed record BlobFunction(FunctionEntry Entry, BlobPattern Pattern, Type Content, string? Connection)
{
    private static readonly Type[] Readable = [typeof(Stream), typeof(string), typeof(byte[])];

    public static BlobFunction From(FunctionEntry entry, ParameterInfo parameter, IConfiguration configuration)
    {
        if (!Readable.Contains(parameter.ParameterType))
        {
            throw new InvalidOperationException(
                $"Function '{entry.Name}': trigger parameter '{parameter.Name}' is a {parameter.ParameterType.Name}, not a Stream, a string or bytes.");
        }

        var trigger = parameter.GetCustomAttribute<BlobTriggerAttribute>()!;
        var path = SettingExpression.Resolve(trigger.BlobPath, configuration, entry);
        return new BlobFunction(entry, BlobPattern.Parse(path, entry), parameter.ParameterType, trigger.Connection);
    }
}
