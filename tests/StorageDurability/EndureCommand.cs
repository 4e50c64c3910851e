using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using MissionReg.Durability;
using MissionReg.Durability.Books;

namespace MissionReg.StorageDurability;

/// <summary>
/// <c>endure --data DIR --acks FILE --seed S --count N</c>: takes N cases in, piece after piece, each noted when it was confirmed. What is
/// refused is noted as well and brought again after a while. Ends with 0 when all is taken.
/// </summary>
internal static class EndureCommand
{
    private const int Clerks = 16;
    private const int Readers = 2;
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(100);

    public static async Task<int> RunAsync(Arguments arguments)
    {
        using var acks = new LineFile(arguments.Acks);
        using var refusals = new LineFile(arguments.Acks + ".refused");
        using var runs = new LineFile(arguments.Acks + ".runs");
        using var office = new Office(arguments.Data);
        var before = LineFile.Read(arguments.Acks).ToHashSet(StringComparer.Ordinal);
        var cases = new ConcurrentQueue<int>(Enumerable.Range(0, arguments.Count));
        using var ended = new CancellationTokenSource();
        var reading = Enumerable.Range(0, Readers).Select(_ => Task.Run(() => ReadOnAsync(office, ended.Token))).ToArray();
        await Task.WhenAll(Enumerable.Range(0, Clerks).Select(_ => Task.Run(async () =>
        {
            while (cases.TryDequeue(out var number))
            {
                foreach (var piece in Piece.OfCase(arguments.Seed, number).Where(p => !before.Contains(p.Name)))
                {
                    while (!await TryTakeAsync(office, piece, refusals))
                    {
                        await Task.Delay(BetweenTries);
                    }

                    acks.Append(piece.Name);
                }
            }
        })));
        await ended.CancelAsync();
        await Task.WhenAll(reading);
        return 0;
    }

    /// <summary>Somebody always reads, and looks at a page for a while: SQLite does not move its log beyond that.</summary>
    private static async Task ReadOnAsync(Office office, CancellationToken ended)
    {
        while (!ended.IsCancellationRequested)
        {
            try
            {
                await office.LookAsync(BetweenTries);
            }
            catch (Exception e) when (e is IOException or SqliteException)
            {
                await Task.Delay(BetweenTries, CancellationToken.None);
            }
        }
    }

    private static async Task<bool> TryTakeAsync(Office office, Piece piece, LineFile refusals)
    {
        try
        {
            await office.TakeAsync(piece);
            return true;
        }
#pragma warning disable CA1031 // Whatever it is, it is a piece that was not confirmed; the check says whether it may be there.
        catch (Exception e)
#pragma warning restore CA1031
        {
            refusals.Append($"{piece.Name} {e.GetType().Name} {e.Message}".ReplaceLineEndings(" | "));
            return false;
        }
    }
}
