using System.Collections.Immutable;

namespace MissionReg.Functions.Storage;

/// <summary>Asks every part of the storage, once each and all at the same time, whether it can be worked with.</summary>
internal sealed class StorageHealth(IEnumerable<StoragePart> parts, StorageFaultLog log)
{
    public const string Ok = "ok";

    private const string Clock = "clock";

    /// <summary>Whoever asks waits no longer, and a part that takes longer is not well.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <returns>How each part is: <see cref="Ok"/>, unavailable, forbidden, full; the clock <see cref="Ok"/> or off.</returns>
    public async Task<ImmutableSortedDictionary<string, string>> AskAsync(CancellationToken cancellationToken)
    {
        var told = await Task.WhenAll(parts.Select(p => AskAsync(p, cancellationToken)));
        var states = told.ToImmutableSortedDictionary(t => t.Part, t => t.State, StringComparer.Ordinal);
        var clocks = told.Select(t => t.ClockIsOff).OfType<bool>().ToArray();
        return clocks.Length == 0 ? states : states.Add(Clock, clocks.Contains(true) ? "off" : Ok);
    }

    /// <returns>Nothing about the clock where the part has none of its own or did not answer.</returns>
    private async Task<(string Part, string State, bool? ClockIsOff)> AskAsync(StoragePart part, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            var clock = await part.AskAsync(patience.Token);
            return (part.Name, Ok, clock is null ? null : AzureRefusal.IsFar(clock.Value, TimeProvider.System.GetUtcNow()));
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            return log.Take(e, part.Name)?.Kind switch
            {
                StorageFaultKind.ClockSkew => (part.Name, "unavailable", true),
                StorageFaultKind.Forbidden => (part.Name, "forbidden", null),
                StorageFaultKind.Full => (part.Name, "full", null),
                StorageFaultKind.Unavailable => (part.Name, "unavailable", null),
                _ => throw new InvalidOperationException($"{part.Name} cannot be asked", e),
            };
        }
    }
}
