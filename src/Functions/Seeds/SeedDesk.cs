using System.Collections.Immutable;
using System.Text.Json;
using MissionReg.Core;
using MissionReg.Core.Cases;
using MissionReg.Core.Json;
using MissionReg.Functions.Registers;
using MissionReg.Functions.Storage.Cases;
using MissionReg.Functions.Storage.Seeds;
using NodaTime;

namespace MissionReg.Functions.Seeds;

/// <summary>Takes reference data into the running service, one loading after another: on disk first, then for everybody at once.</summary>
internal sealed class SeedDesk(SeedBook book, ISeedStore store, ICaseStore answers, DerivedRecords records, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim oneLoading = new(1);

    public async Task<LoadOutcome> LoadAsync(SeedUpload upload, Actor actor, AnswerKey? key, CancellationToken cancellationToken)
    {
        await oneLoading.WaitAsync(cancellationToken);
        try
        {
            // An earlier try of this very request may have stored it and been cut off, or another instance may have been quicker.
            await TakeWhatOthersLoadedAsync(cancellationToken);
            if (key is not null && await answers.FindAnswerAsync(key.Scope, key.Key, cancellationToken) is { } answered)
            {
                return answered.RequestHash == key.RequestHash ? new LoadOutcome.Done(answered.Body) : new LoadOutcome.KeyReused();
            }

            var loading = new Loading(actor.Stamp(), Instant.FromDateTimeOffset(clock.GetUtcNow()), upload.Reason);
            var seeds = Identified(upload.Files, loading);
            return Known(seeds) ?? await TakeInAsync(seeds, key, cancellationToken);
        }
        catch (SeedException e)
        {
            return new LoadOutcome.Faulty(e.Faults);
        }
        finally
        {
            oneLoading.Release();
        }
    }

    /// <summary>Takes in what another instance of the service has loaded since.</summary>
    public async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        await oneLoading.WaitAsync(cancellationToken);
        try
        {
            await TakeWhatOthersLoadedAsync(cancellationToken);
        }
        finally
        {
            oneLoading.Release();
        }
    }

    public void Dispose() => oneLoading.Dispose();

    private ImmutableArray<StoredSeed> Identified(ImmutableArray<SeedFile> files, Loading loading)
    {
        var read = book.Read(files);
        return
        [
            .. read.Procedures.Select(p => StoredSeed.Of(SeedKind.Procedure, p.Value.Id, p.Value.Version, p.File.Json, loading)),
            .. read.Wordings.Select(w => StoredSeed.Of(SeedKind.Wording, w.Value.Procedure, w.Value.Version ?? "", w.File.Json, loading)),
            .. read.Calendars.Select(c => StoredSeed.Of(SeedKind.Calendar, c.Value.Id, c.Value.Version, c.File.Json, loading)),
            .. read.CentreLists.Select(list => StoredSeed.Of(SeedKind.Centres, list.Value.Id, "", list.File.Json, loading)),
            .. read.OfficeImages.Select(i => StoredSeed.Of(SeedKind.OfficeImage, i.Value.Id, i.Value.Version, i.File.Json, loading)),
        ];
    }

    /// <summary>
    /// What is said of what is there already: the same again is answered as it was the first time; other words for a version that
    /// is there would change what its cases print.
    /// </summary>
    private LoadOutcome? Known(ImmutableArray<StoredSeed> seeds)
    {
        var found = seeds.Select(seed => (Seed: seed, There: book.Find(seed.Kind, seed.Id, seed.Version))).ToList();
        return found[0].There is not { } first ? null
            : found.All(f => f.There is { } there && there.SaysTheSameAs(f.Seed.File)) ? new LoadOutcome.Done(Answer(found[0].Seed, first))
            : new LoadOutcome.Taken();
    }

    private async Task<LoadOutcome> TakeInAsync(ImmutableArray<StoredSeed> seeds, AnswerKey? key, CancellationToken cancellationToken)
    {
        var fresh = seeds.Where(seed => book.Find(seed.Kind, seed.Id, seed.Version) is not { } there || !there.SaysTheSameAs(seed.File)).ToImmutableArray();
        var next = book.With(fresh.Select(seed => seed.File));
        var answer = Answer(seeds[0], seeds[0].File);
        await store.AddAsync(fresh, key, answer, cancellationToken);
        await TurnAsync(next, fresh, cancellationToken);
        return new LoadOutcome.Done(answer);
    }

    private async Task TakeWhatOthersLoadedAsync(CancellationToken cancellationToken)
    {
        var unknown = await store.UnknownAsync((kind, id, version) => book.Find(kind, id, version) is not null, cancellationToken);
        var fresh = unknown.Where(seed => seed.IsWhole).ToImmutableArray();
        if (!fresh.IsEmpty)
        {
            await TurnAsync(book.With(fresh.Select(seed => seed.File)), fresh, cancellationToken);
        }
    }

    /// <summary>A day that was moved moves what falls due in the cases under way.</summary>
    private async Task TurnAsync(ReferenceData next, ImmutableArray<StoredSeed> fresh, CancellationToken cancellationToken)
    {
        book.Turn(next);
        if (fresh.Any(seed => seed.Kind is SeedKind.Calendar))
        {
            await records.RebuildAsync(cancellationToken);
        }
    }

    private static string Answer(StoredSeed seed, SeedFile there) => JsonSerializer.Serialize(
        new
        {
            seed.Id,
            version = seed.Version is { Length: > 0 } version ? version : null,
            sha256 = StoredSeed.HashOf(there.Json),
            source = there.Loading is null ? "shipped" : "loaded",
            loadedAt = there.Loading?.At,
            loadedBy = there.Loading?.By,
        },
        CoreJson.Options);
}
