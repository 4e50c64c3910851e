using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using MissionReg.Core;
using MissionReg.Core.Seeds;
using MissionReg.Functions.Storage.Seeds;

namespace MissionReg.Functions.Seeds;

/// <summary>
/// Before anything else starts: takes in what was loaded in earlier runs, and makes sure that every case finds the version it was
/// accepted under.
/// </summary>
internal sealed class SeedStart(SeedBook book, ISeedStore store) : IHostedLifecycleService
{
    private readonly Lazy<Task> ready = new(() => LoadAsync(book, store));

    /// <summary>Says on <paramref name="errors"/> what is wrong with the reference data, one fault a line.</summary>
    /// <returns>Whether the service may start.</returns>
    public static async Task<bool> TryAsync(IServiceProvider services, TextWriter errors)
    {
        try
        {
            await services.GetRequiredService<SeedStart>().ready.Value;
            return true;
        }
        catch (SeedException e)
        {
            await errors.WriteLineAsync("The service does not start: its reference data cannot be used.");
            foreach (var fault in e.Faults)
            {
                await errors.WriteLineAsync($"{fault.File}: {fault.Path}: {fault.Reason}");
            }

            return false;
        }
    }

    /// <exception cref="SeedException">Names every fault of what is there, or every version that is missing.</exception>
    public Task StartingAsync(CancellationToken cancellationToken) => ready.Value;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static async Task LoadAsync(SeedBook book, ISeedStore store)
    {
        var loaded = await store.AllAsync(CancellationToken.None);
        Refuse(loaded.Where(seed => !seed.IsWhole).Select(seed => new SeedFault(seed.Name, "$", "was changed since it was loaded: its SHA-256 is another")));
        book.Load(loaded.Where(seed => !IsShippedToo(seed, book)).Select(seed => seed.File));
        var inUse = await store.VersionsInUseAsync(CancellationToken.None);
        Refuse(inUse.Where(used => !book.Has(used.Procedure, used.Version)).Select(Missing));
    }

    /// <summary>A later release may ship what was loaded before; with other content it is told as being there twice.</summary>
    private static bool IsShippedToo(StoredSeed seed, SeedBook book) =>
        book.Find(seed.Kind, seed.Id, seed.Version) is { } shipped && shipped.SaysTheSameAs(seed.File);

    private static SeedFault Missing(VersionInUse used) => new(
        "seeds/procedures",
        "$.version",
        $"version '{used.Version}' of '{used.Procedure}' is in no file, and {Counted(used.Cases)} accepted under it; put its file back");

    private static string Counted(int cases) => cases switch
    {
        1 => "1 case was",
        < VersionInUse.Many => $"{cases} cases were",
        _ => $"{VersionInUse.Many} cases or more were",
    };

    private static void Refuse(IEnumerable<SeedFault> faults)
    {
        if (faults.ToImmutableArray() is { IsEmpty: false } found)
        {
            throw new SeedException(found);
        }
    }
}
