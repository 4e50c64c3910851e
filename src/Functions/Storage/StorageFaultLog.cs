using Microsoft.Extensions.Logging;

namespace MissionReg.Functions.Storage;

/// <summary>Takes failures of the storage for what they are, and tells the administrator what to do about them.</summary>
internal sealed class StorageFaultLog(StorageName storage, ILogger<StorageFaultLog> log)
{
    /// <param name="where">The function or the part of the storage that met it.</param>
    /// <returns><see langword="null"/> for what is no failure of the storage; nothing is logged then.</returns>
    public StorageFault? Take(Exception failure, string where)
    {
        // The machine's own clock, which signs the requests: a simulated one has no part in it.
        var fault = StorageFault.Of(failure, TimeProvider.System.GetUtcNow());
        if (fault is not null)
        {
            log.Log(
                fault.Kind is StorageFaultKind.Unavailable ? LogLevel.Warning : LogLevel.Error,
                "{Where} failed. {Notice}",
                where,
                StorageNotice.Of(fault, storage.Value));
        }

        return fault;
    }
}
