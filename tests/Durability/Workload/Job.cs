using Microsoft.DurableTask.Converters;
using Microsoft.DurableTask.Worker.Engine;
using MissionReg.Durability.Books;

namespace MissionReg.Durability.Workload;

/// <summary>The input of the one activity there is.</summary>
/// <param name="Mark">Names the job among all.</param>
/// <param name="Value">What <see cref="Answer"/> is made from.</param>
/// <param name="Pause">Milliseconds it takes, so that a kill finds it running.</param>
/// <param name="Failures">So many runs of it fail. Runs cut off by a kill count: fewer failures may be seen, never more.</param>
internal sealed record Job(string Mark, int Value, int Pause = 0, int Failures = 0)
{
    public const string Activity = "job";

    /// <summary>Makes the input large; read by nobody.</summary>
    public string? Load { get; init; }

    public static int Answer(int value) => unchecked((value * 3) + 1);

    public static string Refusal(string mark) => $"refused {mark}";

    public static void Register(TaskRegistry registry, RunBook runs) => registry.AddActivity(Activity, async (call, stopping) =>
    {
        var job = JsonDataConverter.Default.Deserialize<Job>(call.Input)!;
        var run = runs.Begin(job.Mark);
        if (job.Pause > 0)
        {
            await Task.Delay(job.Pause, stopping);
        }

        return run > job.Failures ? Answer(job.Value) : throw new InvalidDataException(Refusal(job.Mark));
    });
}
