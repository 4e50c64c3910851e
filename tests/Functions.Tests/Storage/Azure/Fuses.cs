using Azure.Core.Pipeline;

namespace MissionReg.Functions.Tests.Storage.Azure;

/// <summary>Lets something go wrong at the n-th request of a call, whichever that is. Calls beside it are not concerned.</summary>
internal sealed class Fuses
{
    private readonly AsyncLocal<Fuse?> _lit = new();

    public Fuses() => Policy = new Intervention(async (_, send) =>
    {
        var fuse = _lit.Value;
        var now = fuse?.Burn() ?? false;
        if (fuse is { Dead: true } && !(now && fuse.Breakage is Breakage.AfterSending))
            throw new WriterDiedException();
        await send();
        if (now)
            throw fuse!.Dead ? new WriterDiedException() : new IOException("the connection was closed");
    });

    public HttpPipelinePolicy Policy { get; }

    /// <returns>How the call ended, and whether the request that was to go wrong was reached.</returns>
    public async Task<(T? Outcome, bool Blown)> RunAsync<T>(int requests, Breakage breakage, Func<Task<T>> call)
        where T : class
    {
        var fuse = new Fuse(requests, breakage);
        _lit.Value = fuse;
        try
        {
            return (await call(), fuse.Blown);
        }
        catch (WriterDiedException)
        {
            return (null, fuse.Blown);
        }
        finally
        {
            _lit.Value = null;
        }
    }

    private sealed class Fuse(int requests, Breakage breakage)
    {
        private int _left = requests;

        public Breakage Breakage => breakage;

        public bool Blown => Volatile.Read(ref _left) < 0;

        public bool Dead => Blown && breakage is not Breakage.AnswerLost;

        /// <returns>Whether this is the request that is to go wrong.</returns>
        public bool Burn() => Interlocked.Decrement(ref _left) == -1;
    }
}
