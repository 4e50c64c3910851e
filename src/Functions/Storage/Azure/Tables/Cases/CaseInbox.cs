using System.Collections.Immutable;
using System.Globalization;
using Azure.Data.Tables;
using MissionReg.Core.Cases;
using MissionReg.Functions.Storage.Cases;
using NodaTime;
using NodaTime.Text;

namespace MissionReg.Functions.Storage.Azure.Tables.Cases;

/// <summary>Notes: a partition for each role of an office, the newest morning first.</summary>
internal sealed class CaseInbox(StorageTables tables)
{
    private const int Longest = 500;

    /// <summary>Which call wrote a note: one that the client sends again meets its own.</summary>
    private const string By = "By";

    private static readonly string[] KeyColumn = [nameof(ITableEntity.RowKey)];

    public async Task<ImmutableArray<InboxNote>> AddAsync(ImmutableArray<InboxNote> notes, CancellationToken cancellationToken)
    {
        var call = Markers.NewId();
        var inbox = await tables.OpenAsync(TableName.Inbox, cancellationToken);
        var added = await Task.WhenAll(
            notes.DistinctBy(note => note.Key).GroupBy(note => PartitionOf(note.Office, note.Role)).Select(of => AddAsync(inbox, [.. of], call, cancellationToken)));
        var keys = added.SelectMany(keys => keys).ToHashSet();
        return [.. notes.Where(note => keys.Remove(note.Key))];
    }

    public async Task<ImmutableArray<InboxNote>> ReadAsync(string office, ImmutableArray<Role> roles, CancellationToken cancellationToken)
    {
        var inbox = await tables.OpenAsync(TableName.Inbox, cancellationToken);
        var notes = await Task.WhenAll(roles.Distinct().Select(role => NewestAsync(inbox, PartitionOf(office, role), cancellationToken)));
        return
        [
            .. notes.SelectMany(n => n).OrderByDescending(n => n.Morning).ThenBy(n => n.DueOn)
                .ThenBy(n => n.CaseNumber, StringComparer.Ordinal).ThenBy(n => n.Key, StringComparer.Ordinal).Take(Longest),
        ];
    }

    /// <returns>Keys of those that were not there.</returns>
    private static async Task<IEnumerable<string>> AddAsync(Table inbox, InboxNote[] notes, string call, CancellationToken cancellationToken)
    {
        var entities = notes.Select(note => Entity(note, call)).ToDictionary(e => e.RowKey);
        var filter = CaseSearch.Between(PartitionOf(notes[0].Office, notes[0].Role), entities.Keys.Min(StringComparer.Ordinal)!, entities.Keys.Max(StringComparer.Ordinal) + TableKey.AfterAll);
        var there = await inbox.QueryAsync(filter, cancellationToken, select: KeyColumn).Select(e => e.RowKey).ToHashSetAsync(cancellationToken: cancellationToken);
        var added = new List<string>();
        foreach (var chunk in entities.Values.Where(e => !there.Contains(e.RowKey)).Chunk(EntityLimits.Entities))
        {
            if (await inbox.SubmitAsync(chunk.Select(e => new TableTransactionAction(TableTransactionActionType.Add, e)), cancellationToken))
            {
                added.AddRange(chunk.Select(KeyOf));
                continue;
            }

            foreach (var entity in chunk)
            {
                if (await inbox.AddOwnAsync(entity, By, cancellationToken))
                {
                    added.Add(KeyOf(entity));
                }
            }
        }

        return added;
    }

    /// <summary>As many as are shown at most, and the rest of the last one's morning.</summary>
    private static async Task<List<InboxNote>> NewestAsync(Table inbox, string partition, CancellationToken cancellationToken)
    {
        var notes = new List<InboxNote>();
        await foreach (var note in inbox.QueryAsync(TableClient.CreateQueryFilter($"PartitionKey eq {partition}"), cancellationToken).Select(Read))
        {
            if (notes.Count >= Longest && note.Morning != notes[^1].Morning)
            {
                break;
            }

            notes.Add(note);
        }

        return notes;
    }

    private static string PartitionOf(string office, Role role) => $"{TableKey.Of(office)}|{role}";

    private static string KeyOf(TableEntity e) => e.GetString(nameof(InboxNote.Key))!;

    private static TableEntity Entity(InboxNote note, string call)
    {
        var day = (10_000 * note.Morning.Year) + (100 * note.Morning.Month) + note.Morning.Day;
        return new TableEntity(
            PartitionOf(note.Office, note.Role), string.Create(CultureInfo.InvariantCulture, $"{99_999_999 - day:D8}|{TableKey.Hash(note.Key)}"))
        {
            [nameof(note.Key)] = note.Key,
            [nameof(note.Office)] = note.Office,
            [nameof(note.Role)] = note.Role.ToString(),
            [nameof(note.Morning)] = LocalDatePattern.Iso.Format(note.Morning),
            [nameof(note.CaseNumber)] = note.CaseNumber,
            [nameof(note.Deadline)] = note.Deadline,
            [nameof(note.DueOn)] = LocalDatePattern.Iso.Format(note.DueOn),
            [nameof(note.Urgency)] = note.Urgency.ToString(),
            [By] = call,
        };
    }

    public static InboxNote Read(TableEntity e) => new(
        KeyOf(e),
        e.GetString(nameof(InboxNote.Office))!,
        Enum.Parse<Role>(e.GetString(nameof(InboxNote.Role))!),
        Day(e.GetString(nameof(InboxNote.Morning))!),
        e.GetString(nameof(InboxNote.CaseNumber))!,
        e.GetString(nameof(InboxNote.Deadline))!,
        Day(e.GetString(nameof(InboxNote.DueOn))!),
        Enum.Parse<Urgency>(e.GetString(nameof(InboxNote.Urgency))!));

    private static LocalDate Day(string iso) => LocalDatePattern.Iso.Parse(iso).Value;
}
