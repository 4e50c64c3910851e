using System.Collections.Immutable;
using MissionReg.Core.Cases;
using MissionReg.Core.Procedures;
using MissionReg.Functions.Cases;
using MissionReg.Functions.Intake;
using MissionReg.Functions.Seeds;
using MissionReg.Functions.Storage.Cases;
using MissionReg.Functions.Storage.Embedded;
using MissionReg.Functions.Tests.Storage;
using NodaTime;

namespace MissionReg.Functions.Tests.Cases;

/// <summary>An office on the shipped seeds with an embedded store of its own and a clock that the test moves.</summary>
internal sealed class CaseOffice : IDisposable
{
    public const string ProcedureId = "almaty-2011-missionary";

    private static readonly Lazy<SeedBook> Shipped = new(() => new SeedBook(Path.Combine(AppContext.BaseDirectory, "seeds")));

    private readonly SqliteDatabase _database;
    private int _given;

    public CaseOffice(SeedBook? seeds = null)
    {
        Seeds = seeds ?? Shipped.Value;
        _database = new SqliteDatabase(Path.Combine(Folder, "missionreg.db"));
        Store = new InterleavedStore(new EmbeddedCaseStore(_database));
        Desk = new CaseDesk(Store, Seeds, Clock);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("office-").FullName;

    /// <summary>Monday morning.</summary>
    public SteppedClock Clock { get; } = new(Instant.FromUtc(2026, 3, 2, 4, 30));

    public SeedBook Seeds { get; }

    public InterleavedStore Store { get; }

    public CaseDesk Desk { get; }

    public Procedure Procedure => Seeds.Offered(ProcedureId, Desk.Now)!;

    public static ReceivedDocument Document(string id) => new(id, new string('a', 64), "pdf", 1, 1000, false);

    public static CaseCommand.Submit Application(params ReceivedDocument[] documents) => new(
        "registration",
        new Dictionary<string, string>
        {
            ["applicantName"] = "Фризен Иоганн Петер",
            ["address"] = "Алматы",
            ["activityFrom"] = "2026-03-16",
            ["activityTo"] = "2027-03-15",
        }.ToImmutableSortedDictionary(StringComparer.Ordinal),
        [.. documents],
        [new ReceivedItem("materials", "Песенник", "қазақша", 3)],
        ["passport"],
        AcceptIncomplete: true);

    public void Dispose()
    {
        _database.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>An envelope whose answer tells the case's number and revision.</summary>
    public CommandEnvelope Envelope(Actor actor, string? ifMatch = null, AnswerKey? key = null, string? commandId = null) => new(
        actor, commandId ?? $"command-{Interlocked.Increment(ref _given)}", "office", c => $"{c.State.Number} at {c.State.Revision}", ifMatch, key);

    /// <summary>All that the checklist asks for.</summary>
    public CaseCommand.Submit CompleteApplication() => Application(
        [.. Procedure.Checklist.Where(i => i.Presentation is not (Presentation.Form or Presentation.Thing or Presentation.Shown)).Select(i => Document(i.Id))]);

    /// <summary>At the office's own counter.</summary>
    public Submission Handed(CaseCommand.Submit application) => new(Procedure, Procedure.Offices[0], null, application);

    /// <returns>The new case's number.</returns>
    public async Task<string> SubmitAsync(CaseCommand.Submit? application = null) => Assert.IsType<CommandOutcome.Done>(
        await Desk.SubmitAsync(Handed(application ?? CompleteApplication()), Envelope(Officers.Clerk), default)).CaseNumber;

    public Task<CommandOutcome> GiveAsync(string caseNumber, Actor actor, CaseCommand command) =>
        Desk.GiveAsync(caseNumber, command, Envelope(actor), default);

    public async Task DoAsync(string caseNumber, Actor actor, params CaseCommand[] commands)
    {
        foreach (var command in commands)
            Assert.IsType<CommandOutcome.Done>(await GiveAsync(caseNumber, actor, command));
    }

    /// <returns>A case that waits for the head's signature under a certificate.</returns>
    public async Task<string> AwaitingCertificateAsync() => await AwaitingAsync(new CaseCommand.DraftCertificate(null));

    /// <returns>A case that waits for the head's signature under a refusal.</returns>
    public async Task<string> AwaitingRefusalAsync() =>
        await AwaitingAsync(new CaseCommand.Refuse(["incomplete-or-false-information"], "Мекенжай көрсетілмеген."));

    public async Task<OpenCase> FindAsync(string caseNumber) => (await Desk.FindAsync(caseNumber, default))!;

    private async Task<string> AwaitingAsync(CaseCommand draft)
    {
        var number = await SubmitAsync();
        await DoAsync(number, Officers.Clerk, new CaseCommand.Register(null));
        await DoAsync(number, Officers.Specialist, new CaseCommand.StartReview(), draft, new CaseCommand.SendForSignature());
        return number;
    }
}
