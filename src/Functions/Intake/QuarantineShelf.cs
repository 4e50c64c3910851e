using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using MissionReg.Core.Documents;
using MissionReg.Functions.Cases;
using MissionReg.Functions.Storage.Documents;
using NodaTime;
using NodaTime.Text;

namespace MissionReg.Functions.Intake;

/// <summary>Where files lie that could not be matched or were refused, each with its reason, until a clerk has looked at them.</summary>
internal sealed class QuarantineShelf(CaseDesk desk, IDocumentStore documents)
{
    private readonly DocumentQuarantine quarantine = new(documents);

    /// <param name="staged">The file; <see langword="null"/> when it was too large to be taken and lies where it was dropped.</param>
    /// <param name="caseNumber">The case that a cover sheet tells, or the name; only its office sees the entry.</param>
    public async Task SetAsideAsync(
        string originalName, StagedDocument? staged, string reason, DocumentFault? fault, string? caseNumber, CancellationToken cancellationToken)
    {
        var sha256 = staged?.Sha256 ?? "";
        var entry = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{originalName}\n{sha256}"))[..12]);

        // The same file under the same name is one entry, however often and late it is told of.
        var day = await quarantine.DayOfAsync(entry, desk.Now.InUtc().Date, cancellationToken);
        var note = new QuarantineReason(reason, fault, desk.Now.ToDateTimeOffset(), originalName, sha256, staged?.Length ?? 0, caseNumber);
        await quarantine.SetAsideAsync(staged, note, day, entry, cancellationToken);
    }

    /// <summary>Everything an office may see, newest day first: what belongs to no case, and what belongs to one of its own.</summary>
    public async Task<ImmutableArray<(string Entry, QuarantineReason Reason)>> ListAsync(string office, CancellationToken cancellationToken)
    {
        var found = ImmutableArray.CreateBuilder<(string, QuarantineReason)>();
        await foreach (var path in documents.ListAsync(DocumentPaths.Quarantine + "/", cancellationToken))
        {
            if (DocumentPaths.EntryOfReason(path) is (var day, var entry) && await ReadAsync(day, entry, office, cancellationToken) is { } reason)
            {
                found.Add(($"{LocalDatePattern.Iso.Format(day)}/{entry}", reason));
            }
        }

        found.Reverse();
        return found.ToImmutable();
    }

    /// <summary>The file of an entry that the office may see.</summary>
    public async Task<Stream?> OpenAsync(LocalDate day, string entry, string office, CancellationToken cancellationToken) =>
        await ReadAsync(day, entry, office, cancellationToken) is null
            ? null
            : await documents.OpenAsync(DocumentPaths.QuarantinedContent(day, entry), cancellationToken);

    private async Task<QuarantineReason?> ReadAsync(LocalDate day, string entry, string office, CancellationToken cancellationToken)
    {
        if (await quarantine.ReasonOfAsync(day, entry, cancellationToken) is not { } reason)
        {
            return null;
        }

        var number = reason.CaseNumber ?? DocumentFileName.Parse(reason.OriginalName)?.CaseNumber;
        var owner = number is null ? null : await desk.FindAsync(number, cancellationToken);
        return owner is null || owner.State.Office == office ? reason : null;
    }
}
