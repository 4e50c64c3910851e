using System.Collections.Immutable;
using MissionReg.Core.Registers;
using MissionReg.Functions.Cases;
using MissionReg.Functions.Storage.Cases;

namespace MissionReg.Functions.Registers;

/// <summary>Finds the other cases of the person that a case is about.</summary>
internal sealed class PersonFile(ICaseStore store, CaseDesk desk)
{
    /// <param name="place">Office or centre whose cases are looked through.</param>
    /// <returns>
    /// Those that share a strong key with it or with one that does, and those that share a weak one with any of these; without the
    /// case itself, in the order of their numbers.
    /// </returns>
    public async Task<(ImmutableArray<OpenCase> Same, ImmutableArray<OpenCase> Perhaps)> OfAsync(
        OpenCase c, string place, CancellationToken cancellationToken)
    {
        var same = new SortedDictionary<string, OpenCase>(StringComparer.Ordinal) { [c.State.Number] = c };
        var keys = KeysOf(c).ToHashSet();
        for (var fresh = Strong(keys); !fresh.IsEmpty;)
        {
            var found = await OthersAsync(place, fresh, same, cancellationToken);
            fresh = Strong(found.SelectMany(other => KeysOf(other)).Where(keys.Add).ToArray());
            found.ForEach(other => same.Add(other.State.Number, other));
        }

        ImmutableArray<PersonKey> weak = [.. keys.Where(k => !k.Strong)];
        var perhaps = weak.IsEmpty ? [] : await OthersAsync(place, weak, same, cancellationToken);
        same.Remove(c.State.Number);
        return ([.. same.Values], [.. perhaps]);
    }

    private static ImmutableArray<PersonKey> KeysOf(OpenCase c) => PersonKey.Of(c.State, c.Procedure);

    private static ImmutableArray<PersonKey> Strong(IEnumerable<PersonKey> keys) => [.. keys.Where(k => k.Strong)];

    private async Task<List<OpenCase>> OthersAsync(
        string place, ImmutableArray<PersonKey> keys, SortedDictionary<string, OpenCase> known, CancellationToken cancellationToken)
    {
        var others = new List<OpenCase>();
        foreach (var number in await store.FindByPersonAsync(place, keys, cancellationToken))
        {
            if (!known.ContainsKey(number))
            {
                others.Add((await desk.FindAsync(number, cancellationToken))!);
            }
        }

        return others;
    }
}
