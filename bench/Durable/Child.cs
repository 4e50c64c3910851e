using System.Diagnostics;
using System.Text.Json;

namespace MissionReg.Bench.Durable;

/// <summary>A part of the bench as a process of its own, which answers with one line.</summary>
internal static class Child
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web);

    public static void Answer<T>(T answer) => Console.WriteLine(JsonSerializer.Serialize(answer, Format));

    /// <exception cref="InvalidOperationException">It ended without an answer; why, it has written to the errors.</exception>
    public static async Task<T> AskAsync<T>(string part, params IEnumerable<string> settings)
    {
        using var process = Process.Start(Start(part, settings))!;
        var answer = await process.StandardOutput.ReadLineAsync();
        await process.WaitForExitAsync();
        return answer is null ? throw new InvalidOperationException($"The part {part} failed.") : JsonSerializer.Deserialize<T>(answer, Format)!;
    }

    private static ProcessStartInfo Start(string part, IEnumerable<string> settings) =>
        new(Environment.ProcessPath!, ["durable", part, .. settings]) { RedirectStandardOutput = true };
}
