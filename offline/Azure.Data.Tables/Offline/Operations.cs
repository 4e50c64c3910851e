using System.Diagnostics;

namespace Azure.Data.Tables.Offline;

/// <summary>One activity per call of a client, for those who listen to <c>Azure.Data.Tables.*</c>; the tries within it are Azure.Core's.</summary>
internal sealed class Operations(ActivitySource source, bool traced)
{
    private readonly string client = source.Name.Split('.')[^1];

    public async Task<T> RunAsync<T>(string operation, Func<Task<T>> call)
    {
        using var activity = traced ? source.StartActivity($"{client}.{operation}") : null;
        activity?.SetTag("az.namespace", "Microsoft.Tables");
        try
        {
            return await call().ConfigureAwait(false);
        }
        catch (Exception e)
        {
            // The text of an exception may hold keys: its kind says enough.
            activity?.SetTag("error.type", (e as RequestFailedException)?.ErrorCode ?? e.GetType().FullName);
            activity?.SetStatus(ActivityStatusCode.Error);
            throw;
        }
    }
}
