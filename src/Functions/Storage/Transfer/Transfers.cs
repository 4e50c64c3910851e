using System.Runtime.CompilerServices;
using MissionReg.Functions.Storage.Accounts;
using MissionReg.Functions.Storage.Cases;
using MissionReg.Functions.Storage.Manifests;
using MissionReg.Functions.Storage.Seeds;
using MissionReg.Functions.Storage.Transfer.Lines;

namespace MissionReg.Functions.Storage.Transfer;

/// <summary>What is kept and small, through the stores of one storage.</summary>
internal static class Transfers
{
    public static ITransfer Secret(IStorageContents contents)
    {
        return new SimpleTransfer(TransferKind.Secret, LinesAsync, (line, c) => contents.KeepSecretAsync(KeptSecret.Read(line), c));

        async IAsyncEnumerable<TransferLine> LinesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
        {
            if (await contents.SecretAsync(cancellationToken) is { } key)
            {
                yield return KeptSecret.Line(key);
            }
        }
    }

    /// <summary>With the hashes of their passwords. Sign-ins stay behind.</summary>
    public static ITransfer Accounts(IAccountStore store)
    {
        return new SimpleTransfer(TransferKind.Accounts, LinesAsync, (line, c) => store.AddAsync(LineJson.Read<KeptAccount>(line.Json).ToAccount(), c));

        async IAsyncEnumerable<TransferLine> LinesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
        {
            foreach (var account in await store.AllAsync(cancellationToken))
            {
                yield return KeptAccount.Of(account).Line();
            }
        }
    }

    /// <summary>A store gives each the next place in the order, so they are put in one after the other.</summary>
    public static ITransfer ReferenceData(ISeedStore store)
    {
        return new SimpleTransfer(
            TransferKind.ReferenceData, LinesAsync, (line, c) => store.AddAsync([LineJson.Read<KeptSeed>(line.Json).ToSeed()], null, "", c));

        async IAsyncEnumerable<TransferLine> LinesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
        {
            foreach (var (ordinal, seed) in (await store.AllAsync(cancellationToken)).Index())
            {
                yield return KeptSeed.Of(seed).Line(ordinal + 1);
            }
        }
    }

    public static ITransfer Journals(IStorageContents contents) => new SimpleTransfer(
        TransferKind.Journals,
        c => contents.JournalsAsync(c).Select(taken => KeptJournal.Line(taken.Journal, taken.Last)),
        (line, c) => KeptJournal.Read(line) is var (journal, last) ? contents.RaiseJournalAsync(journal, last, c) : Task.CompletedTask);

    public static ITransfer Inbox(IStorageContents contents, ICaseStore store) => new SimpleTransfer(
        TransferKind.Inbox, c => contents.NotesAsync(c).Select(KeptNote.Line), (line, c) => store.AddNotesAsync([KeptNote.Read(line)], c));

    public static ITransfer Readings(IStorageContents contents, ICaseStore store)
    {
        return new SimpleTransfer(TransferKind.Readings, LinesAsync, ImportAsync);

        async IAsyncEnumerable<TransferLine> LinesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
        {
            var all = await contents.ReadingsAsync(cancellationToken).Select(r => (r.CaseNumber, r.Read.Account, r.Read.At)).ToListAsync(cancellationToken);
            foreach (var reading in KeptReading.Counted(all))
            {
                yield return reading.Line();
            }
        }

        Task ImportAsync(TransferLine line, CancellationToken cancellationToken)
        {
            var reading = LineJson.Read<KeptReading>(line.Json);
            return store.RecordReadAsync(reading.CaseNumber, reading.Account, reading.At, cancellationToken);
        }
    }

    public static ITransfer MissedRuns(IStorageContents contents, IManifestStore store) => new SimpleTransfer(
        TransferKind.MissedRuns,
        c => contents.MissedRunsAsync(c).Select(run => KeptRun.Of(run).Line()),
        (line, c) => store.RecordMissedRunAsync(LineJson.Read<KeptRun>(line.Json).ToRun(), c));
}
