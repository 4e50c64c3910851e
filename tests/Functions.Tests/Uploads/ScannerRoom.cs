using System.Collections.Immutable;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using MissionReg.Core.Cases;
using MissionReg.Functions.Intake;
using MissionReg.Functions.Storage.Documents;
using MissionReg.Functions.Tests.Cases;

namespace MissionReg.Functions.Tests.Uploads;

/// <summary>A case that waits for documents, the container into which they are dropped, and the intake that is told of it.</summary>
internal sealed class ScannerRoom : IDisposable
{
    private readonly CaseOffice _office = new();
    private readonly FailingDocumentStore _documents;
    private readonly CoverSheetReader _coverSheets;
    private readonly QuarantineShelf _shelf;
    private readonly ScanIntake _intake;
    private readonly Dictionary<string, byte[]> _container = [];

    /// <param name="maxFileBytes">Inclusive.</param>
    /// <param name="maxCaseBytes">Inclusive.</param>
    public ScannerRoom(long maxFileBytes, long maxCaseBytes)
    {
        _documents = new FailingDocumentStore(new EmbeddedDocumentStore(Path.Combine(_office.Folder, "documents"), _office.Clock));
        _coverSheets = new CoverSheetReader(_documents);
        _shelf = new QuarantineShelf(_office.Desk, _documents);
        var limits = Options.Create(new MissionRegOptions { MaxFileBytes = maxFileBytes, MaxCaseBytes = maxCaseBytes });
        _intake = new ScanIntake(
            new DocumentIntake(_documents, limits), _coverSheets, new DocumentReceipt(_office.Desk, _documents), _shelf, _office.Desk, _documents);
    }

    public Storage.SteppedClock Clock => _office.Clock;

    public async Task<string> CaseAsync()
    {
        var number = await _office.SubmitAsync(CaseOffice.Application());
        await _office.DoAsync(number, Officers.Clerk, new CaseCommand.Register(null));
        await _office.DoAsync(number, Officers.Specialist, new CaseCommand.StartReview());
        return number;
    }

    /// <summary>From here on the case takes no documents.</summary>
    public Task DecideAsync(string number) => _office.DoAsync(
        number, Officers.Specialist, new CaseCommand.Refuse(["incomplete-or-false-information"], "Мекенжай көрсетілмеген."));

    /// <param name="content"><c>null</c> takes the blob away.</param>
    public void Write(string name, byte[]? content)
    {
        if (content is null)
            _container.Remove(name);
        else
            _container[name] = content;
    }

    /// <summary>An event about a blob: the function is given what lies there by then. One that is gone starts nothing.</summary>
    /// <param name="name">In the container.</param>
    /// <param name="dieAt">Call of the store during which the process dies, so that the event comes once more; 0 for none.</param>
    /// <param name="after">Whether that call still has its effect.</param>
    public async Task DeliverAsync(string name, int dieAt = 0, bool after = false)
    {
        if (!_container.TryGetValue(name, out var content))
            return;
        try
        {
            if (dieAt > 0)
                _documents.DieAt(dieAt, after);
            using var first = new MemoryStream(content, writable: false);
            await _intake.TakeAsync(first, name, default);
            _documents.Live();
        }
        catch (TimeoutException)
        {
            _documents.Live();
            using var again = new MemoryStream(content, writable: false);
            await _intake.TakeAsync(again, name, default);
        }
    }

    /// <summary>Digests of the files of each document, in the order in which they were taken.</summary>
    public async Task<ImmutableSortedDictionary<string, string[]>> TakenAsync(string number) =>
        (await _office.FindAsync(number)).State.Documents.ToImmutableSortedDictionary(d => d.Key, d => d.Value.Select(f => f.Sha256).ToArray());

    /// <summary>What was set aside, as <c>name reason fault digest</c>.</summary>
    public async Task<IEnumerable<string>> SetAsideAsync() =>
        (await _shelf.ListAsync("almaty-internal-policy", default)).Select(e => $"{e.Reason.OriginalName} {e.Reason.Reason} {e.Reason.Fault} {e.Reason.Sha256}".TrimEnd()).Order(StringComparer.Ordinal);

    /// <summary>Digests of the files that are kept, for the case and aside.</summary>
    public async Task<ImmutableArray<string>> KeptAsync()
    {
        var kept = ImmutableArray.CreateBuilder<string>();
        await foreach (var path in _documents.ListAsync(""))
        {
            if (!path.StartsWith("documents/", StringComparison.Ordinal) && !path.EndsWith("/content", StringComparison.Ordinal))
                continue;
            await using var content = await _documents.OpenAsync(path);
            kept.Add(Convert.ToHexStringLower(await SHA256.HashDataAsync(content!)));
        }

        return kept.ToImmutable();
    }

    public async Task<bool> ChainHoldsAsync(string number) => EventChain.FirstFault(await _office.Store.LoadAsync(number, default)) is null;

    public void Dispose()
    {
        _coverSheets.Dispose();
        _office.Dispose();
    }
}
