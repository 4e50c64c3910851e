using System.Collections.Immutable;
using MissionReg.Functions.Seeds;
using MissionReg.Functions.Storage.Cases;

namespace MissionReg.Functions.Storage.Seeds;

/// <summary>Keeps the reference data that administrators loaded. Nothing of it is ever changed or deleted.</summary>
public interface ISeedStore
{
    /// <summary>In the order in which they were loaded.</summary>
    Task<ImmutableArray<StoredSeed>> AllAsync(CancellationToken cancellationToken);

    /// <summary>Those of which kind, id and version are not known yet, in the same order. Only their texts are read.</summary>
    Task<ImmutableArray<StoredSeed>> UnknownAsync(Func<SeedKind, string, string, bool> known, CancellationToken cancellationToken);

    /// <summary>Adds all of them or none, and the answer to the request with them; on disk when it completes.</summary>
    /// <exception cref="InvalidOperationException">One of that kind, id and version is there already.</exception>
    Task AddAsync(ImmutableArray<StoredSeed> seeds, AnswerKey? key, string answer, CancellationToken cancellationToken);

    /// <summary>Under which versions there are cases, archived ones too.</summary>
    Task<ImmutableArray<VersionInUse>> VersionsInUseAsync(CancellationToken cancellationToken);
}
