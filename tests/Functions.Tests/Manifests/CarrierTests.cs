using System.Collections.Immutable;
using MissionReg.Core.Cases;
using MissionReg.Core.Manifests;
using MissionReg.Functions.Cases;
using MissionReg.Functions.Intake;
using MissionReg.Functions.Manifests;
using MissionReg.Functions.Seeds;
using MissionReg.Functions.Storage.Embedded;
using MissionReg.Functions.Tests.Cases;
using MissionReg.Functions.Tests.Storage;
using NodaTime;

namespace MissionReg.Functions.Tests.Manifests;

/// <summary>Wherever the service stops between a manifest and its cases, the cases follow later, once and as of the time of the act.</summary>
public sealed class CarrierTests : IDisposable
{
    private static readonly Lazy<SeedBook> Seeds = new(() => new SeedBook(Path.Combine(AppContext.BaseDirectory, "seeds")));
    private static readonly Actor Accumulation = new("accumulation", "A", "inspector", [Role.AccumulationInspector], Town.Centre);
    private static readonly Actor Inspector = new("inspector", "B", "inspector", [Role.CentreInspector], Town.Centre);
    private static readonly Actor Clerk = new("clerk", "C", "clerk", [Role.Clerk], Api.Office.Almaty);

    private readonly string folder = Directory.CreateTempSubdirectory("carrier-").FullName;
    private readonly SqliteDatabase database;
    private readonly SteppedClock clock = new(Instant.FromUtc(2026, 3, 2, 5, 0));
    private readonly InterleavedStore store;
    private readonly FailingManifestStore manifests;
    private int commands;

    public CarrierTests()
    {
        database = new SqliteDatabase(Path.Combine(folder, "missionreg.db"));
        store = new InterleavedStore(new EmbeddedCaseStore(database));
        manifests = new FailingManifestStore(new EmbeddedManifestStore(database));
    }

    private CaseDesk Cases => new(store, Seeds.Value, clock);

    private ManifestDesk Desk => new(manifests, store, Seeds.Value, clock);

    private ManifestCarrier Carrier => new(Desk, Cases);

    public void Dispose()
    {
        database.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Stopped_before_any_case_the_rest_follow_later_and_nothing_twice(int before)
    {
        var (manifest, cases) = await CompiledAsync();
        await GiveAsync(manifest, Accumulation, new ManifestCommand.Dispatch("Serik"));
        await Carrier.CarryAsync(manifest, default);
        clock.Now += Duration.FromHours(1);
        await GiveAsync(manifest, Clerk, new ManifestCommand.Arrive(null, ImmutableDictionary<string, string>.Empty));

        store.BeforeNextCommit(FailAfter(before));
        await Assert.ThrowsAsync<IOException>(() => Carrier.CarryAsync(manifest, default));
        clock.Now += Duration.FromDays(4);
        await Carrier.CarryAsync(manifest, default);
        await Carrier.CarryAsync(manifest, default);

        foreach (var number in cases)
        {
            var state = (await Cases.FindAsync(number, default))!.State;
            Assert.Equal((CaseStatus.Submitted, new LocalDate(2026, 3, 2)), (state.Status, state.TermFrom));
            var arrived = Assert.Single(await store.LoadAsync(number, default), e => e.Event() is CaseEvent.Arrived);
            Assert.Equal(($"{manifest}/arrive/{number}", Instant.FromUtc(2026, 3, 2, 6, 0), "clerk"), (arrived.CommandId, arrived.At, arrived.Actor.Id));
        }

        Assert.Empty((await Desk.FindAsync(manifest, default))!.Holds);
    }

    [Fact]
    public async Task Stopped_after_the_last_case_the_manifest_learns_of_it_later()
    {
        var (manifest, cases) = await CompiledAsync();
        await GiveAsync(manifest, Accumulation, new ManifestCommand.Dispatch("Serik"));
        manifests.FailNext = true;
        await Assert.ThrowsAsync<IOException>(() => Carrier.CarryAsync(manifest, default));
        Assert.Equal(manifest, Assert.Single(await manifests.PendingAsync(10, default)));
        await Carrier.CarryAsync(manifest, default);
        Assert.Empty(await manifests.PendingAsync(10, default));
        foreach (var number in cases)
            Assert.Single(await store.LoadAsync(number, default), e => e.Event() is CaseEvent.Dispatched);
    }

    [Fact]
    public async Task Many_carriers_at_once_carry_each_case_once()
    {
        var (manifest, cases) = await CompiledAsync();
        await GiveAsync(manifest, Accumulation, new ManifestCommand.Dispatch("Serik"));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Carrier.CarryAsync(manifest, default))));
        foreach (var number in cases)
            Assert.Single(await store.LoadAsync(number, default), e => e.Event() is CaseEvent.Dispatched);
        Assert.Single(await manifests.LoadAsync(manifest, default), e => ManifestEventJson.Read(e) is ManifestEvent.CasesMoved);
    }

    private Func<Task> FailAfter(int commits) => () =>
    {
        if (commits == 0)
            throw new IOException("The power is gone.");
        store.BeforeNextCommit(FailAfter(commits - 1));
        return Task.CompletedTask;
    };

    private async Task<(string Manifest, ImmutableArray<string> Cases)> CompiledAsync()
    {
        ImmutableArray<string> cases = [await CaseAsync(), await CaseAsync(), await CaseAsync()];
        var candidates = ImmutableArray.CreateBuilder<Candidate>();
        foreach (var number in cases)
        {
            var c = (await Cases.FindAsync(number, default))!;
            candidates.Add(new Candidate(c.State, c.Procedure));
        }

        var compiled = await Desk.CompileAsync(
            new ManifestCommand.Compile(Leg.ToOffice, Town.Centre, Api.Office.Almaty, candidates.ToImmutable()), Envelope(Accumulation), default);
        return (Assert.IsType<CommandOutcome.Done>(compiled).CaseNumber, cases);
    }

    private async Task<string> CaseAsync()
    {
        var procedure = Seeds.Value.Offered("almaty-2011-missionary", clock.Now)!;
        var application = CaseOffice.Application() with { Shown = [] };
        var submitted = await Cases.SubmitAsync(
            new Submission(procedure, procedure.Offices[0], Seeds.Value.FindCentre(Town.Centre), application), Of(Inspector), default);
        var number = Assert.IsType<CommandOutcome.Done>(submitted).CaseNumber;
        Assert.IsType<CommandOutcome.Done>(await Cases.GiveAsync(number, new CaseCommand.HandToAccumulation(null), Of(Inspector), default));
        return number;
    }

    private async Task GiveAsync(string manifest, Actor actor, ManifestCommand command) =>
        Assert.IsType<CommandOutcome.Done>(await Desk.GiveAsync(manifest, command, Envelope(actor), default));

    private ManifestEnvelope Envelope(Actor actor) => new(actor, $"command {++commands}", "office", s => s.Number);

    private CommandEnvelope Of(Actor actor) => new(actor, $"command {++commands}", "office", c => c.State.Number);
}
