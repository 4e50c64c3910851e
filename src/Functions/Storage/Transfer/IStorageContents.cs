using MissionReg.Functions.Storage.Cases;
using MissionReg.Functions.Storage.Manifests;
using MissionReg.Functions.Storage.Transfer.Lines;

namespace MissionReg.Functions.Storage.Transfer;

/// <summary>What a storage keeps that its stores give out only to those who know what to ask for.</summary>
internal interface IStorageContents
{
    /// <summary>The installation's secret; <see langword="null"/> before the first start.</summary>
    Task<byte[]?> SecretAsync(CancellationToken cancellationToken);

    /// <summary>Keeps the secret of another storage where there is none.</summary>
    Task KeepSecretAsync(byte[] key, CancellationToken cancellationToken);

    /// <summary>Of all cases, in ordinal order.</summary>
    IAsyncEnumerable<string> CaseNumbersAsync(CancellationToken cancellationToken);

    /// <summary>Of all manifests, in ordinal order.</summary>
    IAsyncEnumerable<string> ManifestNumbersAsync(CancellationToken cancellationToken);

    /// <summary>Every journal of every year with the last number that was taken.</summary>
    IAsyncEnumerable<(Journal Journal, int Last)> JournalsAsync(CancellationToken cancellationToken);

    /// <summary>The next number of the journal is the one after <paramref name="last"/>, or a later one if there is.</summary>
    Task RaiseJournalAsync(Journal journal, int last, CancellationToken cancellationToken);

    /// <summary>In the ordinal order of <see cref="KeptAnswer.LineKey"/>.</summary>
    IAsyncEnumerable<KeptAnswer> AnswersAsync(CancellationToken cancellationToken);

    IAsyncEnumerable<InboxNote> NotesAsync(CancellationToken cancellationToken);

    IAsyncEnumerable<(string CaseNumber, CaseRead Read)> ReadingsAsync(CancellationToken cancellationToken);

    IAsyncEnumerable<MissedRun> MissedRunsAsync(CancellationToken cancellationToken);
}
