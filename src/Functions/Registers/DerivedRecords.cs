using System.Collections.Immutable;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MissionReg.Core.Cases;
using MissionReg.Functions.Cases;
using MissionReg.Functions.Storage.Cases;

namespace MissionReg.Functions.Registers;

/// <summary>
/// Work list, register and persons, all derived from the events. After a new version of the program they are made anew before
/// anything is served; a record that cannot be read keeps the service from starting rather than be left out.
/// </summary>
internal sealed class DerivedRecords(ICaseStore store, CaseDesk desk, ILogger<DerivedRecords> log) : IHostedLifecycleService
{
    /// <returns>How many cases there are.</returns>
    public Task<int> RebuildAsync(CancellationToken cancellationToken) => store.RebuildAsync(RowOf, cancellationToken);

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (await store.MustRebuildAsync(cancellationToken))
        {
            log.LogInformation("{Count} cases brought into this version's lists and register", await RebuildAsync(cancellationToken));
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    internal CaseRow RowOf(ImmutableArray<RecordedEvent> events)
    {
        try
        {
            return CaseRows.Of(desk.Read(events)!);
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"{events[0].CaseNumber} cannot be read from its events", e);
        }
    }
}
