using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using MissionReg.Core.Cases;
using MissionReg.Functions.Cases;
using MissionReg.Functions.Intake;
using MissionReg.Functions.Papers;
using MissionReg.Functions.Security;
using MissionReg.Functions.Seeds;
using MissionReg.Functions.Storage.Documents;
using MissionReg.Functions.Storage.Embedded;
using MissionReg.Functions.Tests.Storage;
using NodaTime;

namespace MissionReg.Functions.Tests.Crash;

public sealed class UnrecordedPaperTests : IDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("missionreg-paper-").FullName;
    private readonly SteppedClock clock = new(Instant.FromUtc(2026, 3, 2, 4, 0));
    private readonly SeedBook seeds = new(Path.Combine(AppContext.BaseDirectory, "seeds"));
    private readonly SqliteDatabase database;
    private readonly CaseDesk desk;
    private readonly EmbeddedDocumentStore documents;
    private readonly PaperIssue issue;

    public UnrecordedPaperTests()
    {
        database = new SqliteDatabase(Path.Combine(data, "missionreg.db"));
        desk = new CaseDesk(new EmbeddedCaseStore(database), seeds, clock);
        documents = new EmbeddedDocumentStore(data, clock);
        issue = new PaperIssue(desk, documents, new PaperPress(seeds, new AccessCodes(new byte[32]), Options.Create(new MissionRegOptions()), NullLogger<PaperPress>.Instance));
    }

    [Fact]
    public async Task A_paper_that_a_crash_left_stored_is_recorded_although_the_case_has_moved_on()
    {
        var number = await SubmitAsync();
        var printed = "%PDF-1.7 as the case was before the crash"u8.ToArray();
        await documents.PutAsync(CasePlaces.Paper(number, DuePapers.Receipt, "kk"), printed);

        await issue.IssueAsync((await desk.FindAsync(number, default))!, default);

        var papers = (await desk.FindAsync(number, default))!.State.Papers;
        Assert.Equal(["kk", "ru"], papers.Select(p => p.Language));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(printed)), papers[0].Sha256);
    }

    public void Dispose()
    {
        database.Dispose();
        Directory.Delete(data, recursive: true);
    }

    private async Task<string> SubmitAsync()
    {
        var application = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(OfficeDesk.Samples, "missionary-2.json")))!;
        var fields = application["fields"]!.AsObject().ToImmutableSortedDictionary(f => f.Key, f => (string)f.Value!, StringComparer.Ordinal);
        var procedure = seeds.Offered((string)application["procedure"]!, desk.Now)!;
        var command = new CaseCommand.Submit((string)application["kind"]!, fields, [], [], [], AcceptIncomplete: true);
        var clerk = new Actor("clerk", "A. Clerk", "clerk", [Role.Clerk], procedure.Offices[0].Id);
        var envelope = new CommandEnvelope(clerk, "submit-1", "office", _ => "");
        return Assert.IsType<CommandOutcome.Done>(await desk.SubmitAsync(new Submission(procedure, procedure.Offices[0], null, command), envelope, default)).CaseNumber;
    }
}
