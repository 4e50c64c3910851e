using System.Collections.Concurrent;
using MissionReg.Durability.Books;
using MissionReg.Durability.Workload;

namespace MissionReg.Durability.Power;

/// <summary>
/// <c>endure --data DIR --acks FILE --seed S --count N [--synchronous NORMAL]</c>: as <c>work</c>, but a call that fails is noted
/// and made again after a while, by the same process: whoever asks does not go away because a disk is full. Ends with 0 when all
/// cases are through.
/// </summary>
internal static class EndureCommand
{
    private const int Clerks = 64;
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(100);

    public static async Task<int> RunAsync(Arguments arguments)
    {
        using var acks = AckBook.Continue(arguments.Acks);
        using var runs = new RunBook(arguments.Acks);
        using var log = new TroubleLog(arguments.Acks);
        using var refusals = new LineFile(arguments.Acks + ".refused");
        await using var engine = Mix.Open(arguments.Data, runs, log, synchronous: arguments.OptionalText("--synchronous") ?? "FULL");
        engine.Start();
        Console.WriteLine(WorkCommand.Started);

        var cases = new ConcurrentQueue<Case>(Mix.Cases(arguments.Seed, arguments.Count).Where(c => !acks.Has(Clerk.Through(c.Number))));
        await Task.WhenAll(Enumerable.Range(0, Clerks).Select(async _ =>
        {
            while (cases.TryDequeue(out var next))
            {
                while (!await TryDriveAsync(new(next, engine.Client, acks), refusals))
                {
                    acks.BeginLife();
                    await Task.Delay(BetweenTries);
                }
            }
        }));
        await engine.DrainAsync(CancellationToken.None);
        return 0;
    }

    private static async Task<bool> TryDriveAsync(Clerk clerk, LineFile refusals)
    {
        try
        {
            await clerk.DriveAsync();
            return true;
        }
#pragma warning disable CA1031 // Whatever it is, it is a call without an acknowledgement; the check says whether it may be.
        catch (Exception e)
#pragma warning restore CA1031
        {
            refusals.Append($"{clerk.Case.Number} {clerk.Case.Scenario.Name} {e.GetType().Name} {e.Message}".ReplaceLineEndings(" | "));
            return false;
        }
    }
}
