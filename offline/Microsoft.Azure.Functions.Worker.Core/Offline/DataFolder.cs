using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.Offline;

/// <summary>The folder for everything that outlives the process: setting <c>MissionReg:DataDirectory</c>, else <c>./data</c>.</summary>
internal sealed class DataFolder(IConfiguration configuration)
{
    /// <summary>The host's own folder, named as the container that Azure Functions keeps its own things in.</summary>
    public const string Host = "azure-webjobs-hosts";

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Root { get; } = Path.GetFullPath(
        configuration["MissionReg:DataDirectory"] is { Length: > 0 } folder ? folder : "data");

    /// <summary>A folder under the root, created if need be.</summary>
    public string Folder(params ReadOnlySpan<string> parts)
    {
        var path = Path.Combine([Root, .. parts]);
        Directory.CreateDirectory(path);
        return path;
    }

    /// <summary>
    /// Writes a whole file in one step, so that a reader never sees half of it. Not forced to the disk: after a power cut the
    /// file may be an event old or empty.
    /// </summary>
    public static void Replace<T>(string path, T content)
    {
        var half = path + ".partial";
        File.WriteAllBytes(half, JsonSerializer.SerializeToUtf8Bytes(content, Json));
        File.Move(half, path, overwrite: true);
    }

    /// <returns><see langword="null"/> if there is no such file or a power cut has spoilt it.</returns>
    public static T? Read<T>(string path) where T : class
    {
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize<T>(File.ReadAllBytes(path), Json) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
