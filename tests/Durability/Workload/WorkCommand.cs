using System.Collections.Concurrent;
using MissionReg.Durability.Books;

namespace MissionReg.Durability.Workload;

/// <summary>
/// <c>work --data DIR [--acks FILE] --seed S --count N [--upto M]</c>: clients see the cases through, from where the
/// acknowledgements say. Ends with 0 when all are through; with <c>--upto</c> only cases below M are taken, and then it waits to
/// be killed, or for whoever started it to end.
/// </summary>
internal static class WorkCommand
{
    /// <summary>Said on the standard output before the engine is opened.</summary>
    public const string Opening = "opening";

    /// <summary>Said when the engine runs.</summary>
    public const string Started = "started";

    private const int Clerks = 64;

    /// <summary>In one life of so many the clients come before the engine runs, and find it only keeping what they bring.</summary>
    private const int EarlyClerks = 4;

    /// <summary>In one life of so many the engine keeps no instance in memory that has nothing to do.</summary>
    private const int ShortMemory = 3;

    public static async Task<int> RunAsync(Arguments arguments)
    {
        using var acks = AckBook.Continue(arguments.Acks);
        using var runs = new RunBook(arguments.Acks);
        using var log = new TroubleLog(arguments.Acks);
        Console.WriteLine(Opening);
        await using var engine = Mix.Open(arguments.Data, runs, log, memory: acks.Lives % ShortMemory == 0 ? 0 : Mix.LargeMemory);
        if (acks.Lives % EarlyClerks != 0)
        {
            engine.Start();
        }

        Console.WriteLine(Started);
        var upto = arguments.OptionalNumber("--upto");
        var cases = new ConcurrentQueue<Case>(Mix
            .Cases(arguments.Seed, upto ?? arguments.Count)
            .Where(c => !acks.Has(Clerk.Through(c.Number))));
        var clerks = Enumerable.Range(0, Clerks).Select(async _ =>
        {
            while (cases.TryDequeue(out var next))
            {
                await new Clerk(next, engine.Client, acks).DriveAsync();
            }
        }).ToList();
        if (acks.Lives % EarlyClerks == 0)
        {
            await Task.Delay(acks.Lives % 20);
            engine.Start();
        }

        // A clerk who fails ends the process before the others are done.
        await foreach (var clerk in Task.WhenEach(clerks))
        {
            await clerk;
        }

        if (upto is not null)
        {
            await Console.In.ReadToEndAsync();
            return 0;
        }

        await engine.DrainAsync(CancellationToken.None);
        return 0;
    }
}
