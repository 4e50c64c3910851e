using System.Diagnostics;
using System.Globalization;

namespace MissionReg.Bench.Papers;

/// <summary>
/// A program of its own, held to one processor, that makes as many documents as it is told on a line of its input and answers
/// with a line of seconds, processor seconds and bytes.
/// </summary>
internal sealed class Contestant : IDisposable
{
    private readonly Process process;

    public Contestant(string program, params IEnumerable<string> arguments)
    {
        process = Process.Start(new ProcessStartInfo("taskset", ["-c", Pinned, program, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
    }

    /// <summary>The last processor: the first one serves most interrupts.</summary>
    private static string Pinned => (Environment.ProcessorCount - 1).ToString(CultureInfo.InvariantCulture);

    public async Task<Round> RunAsync(int documents)
    {
        await process.StandardInput.WriteLineAsync(documents.ToString(CultureInfo.InvariantCulture));
        var answer = (await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("A contestant left the bench.")).Split(' ');
        return new Round(
            documents,
            double.Parse(answer[0], CultureInfo.InvariantCulture),
            double.Parse(answer[1], CultureInfo.InvariantCulture),
            long.Parse(answer[2], CultureInfo.InvariantCulture));
    }

    /// <summary>All that the program writes when it is told nothing.</summary>
    public async Task<string> OutputAsync()
    {
        process.StandardInput.Close();
        return await process.StandardOutput.ReadToEndAsync();
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }
}
