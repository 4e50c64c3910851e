using System.Text.Json;
using Microsoft.Extensions.Options;

namespace Microsoft.Azure.Functions.Worker.Offline;

/// <summary>Finds and reads the JSON files beside an application, comments and trailing commas allowed.</summary>
internal static class SettingsFile
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>
    /// The first found of the folder named by <c>FUNCTIONS_APPLICATION_DIRECTORY</c>, the content root (the working directory
    /// unless it is set) and the folder of the program.
    /// </summary>
    public static JsonElement? Read(string name, string contentRoot)
    {
        var folders = new[] { Environment.GetEnvironmentVariable("FUNCTIONS_APPLICATION_DIRECTORY"), contentRoot, AppContext.BaseDirectory };
        var path = folders.Where(f => !string.IsNullOrEmpty(f)).Select(f => Path.Combine(f!, name)).FirstOrDefault(File.Exists);
        if (path is null)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path), Lenient);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : throw Fault(path, "must be an object: { … }");
        }
        catch (JsonException e)
        {
            // Its own message may repeat what stands there.
            throw Fault(path, $"is no JSON; see line {(e.LineNumber + 1).GetValueOrDefault(1)}");
        }
    }

    /// <summary>What is wrong with a file, for whoever wrote it.</summary>
    public static OptionsValidationException Fault(string file, string reason) => new(Path.GetFileName(file), typeof(SettingsFile), [$"{file} {reason}."]);

    /// <summary>The element under nested property names, whose case does not count.</summary>
    public static JsonElement? At(this JsonElement? element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (element is not { ValueKind: JsonValueKind.Object } parent)
            {
                return null;
            }

            element = parent.EnumerateObject().Where(Named(name)).Select(p => (JsonElement?)p.Value).FirstOrDefault();
        }

        return element;
    }

    private static Func<JsonProperty, bool> Named(string name) => p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase);
}
