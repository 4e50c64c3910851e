using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MissionReg.Bench.Durable;

/// <summary>A part of the bench as a process of its own, which answers with one line.</summary>
internal static class Child
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    public static void Answer<T>(T answer) => Console.WriteLine(JsonSerializer.Serialize(answer, Format));

    public static Task<T> AskAsync<T>(string part, params IEnumerable<string> settings) => AskAsync<T>([], part, settings);

    /// <param name="through">A program that runs it, and that program's own arguments; or nothing.</param>
    /// <exception cref="InvalidOperationException">It failed; why, it has written to the errors.</exception>
    public static async Task<T> AskAsync<T>(string[] through, string part, params IEnumerable<string> settings)
    {
        string[] command = [.. through, Environment.ProcessPath!, "durable", part, .. settings];
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true })!;
        var answer = await process.StandardOutput.ReadLineAsync();
        await process.WaitForExitAsync();
        return answer is null
            ? throw new InvalidOperationException($"The part {part} failed.")
            : JsonSerializer.Deserialize<T>(answer, Format)!;
    }
}
