using System.Security.Cryptography;
using System.Text;

namespace MissionReg.Functions.Storage.Azure.Tables;

/// <summary>
/// Lets writers of one process that want the same thing go one after the other. It spares them conflicts and decides nothing: between processes,
/// and if a gate were missing, the tags of the entities do.
/// </summary>
internal sealed class Gates
{
    /// <summary>Two things that share one only wait needlessly.</summary>
    private readonly SemaphoreSlim[] gates = [.. Enumerable.Range(0, 512).Select(_ => new SemaphoreSlim(1))];

    /// <returns>To be disposed of when the writer has gone through.</returns>
    public async Task<IDisposable> EnterAsync(IEnumerable<string> things, CancellationToken cancellationToken)
    {
        var entered = new Entered();
        try
        {
            // Always in the same order, so that no two wait for each other.
            foreach (var gate in things.Select(Number).Distinct().Order())
            {
                await gates[gate].WaitAsync(cancellationToken);
                entered.Add(gates[gate]);
            }
        }
        catch
        {
            entered.Dispose();
            throw;
        }

        return entered;
    }

    private int Number(string thing) => BitConverter.ToUInt16(SHA256.HashData(Encoding.UTF8.GetBytes(thing))) % gates.Length;

    private sealed class Entered : IDisposable
    {
        private readonly List<SemaphoreSlim> through = [];

        public void Add(SemaphoreSlim gate) => through.Add(gate);

        public void Dispose() => through.ForEach(gate => gate.Release());
    }
}
