using System.Collections.Immutable;
using System.Text.Json;
using Azure.Data.Tables;
using MissionReg.Core.Calendars;
using MissionReg.Functions.Storage.Azure.Tables;
using MissionReg.Functions.Storage.Manifests;
using NodaTime;
using NodaTime.Text;

namespace MissionReg.Functions.Storage.Azure.Manifests;

/// <summary>Missed runs as entities: the partition is the centre, the row the day and the time of departure.</summary>
internal sealed class MissedRunRows(StorageTables tables)
{
    private const string RecordedBy = nameof(RecordedBy);

    public async Task<bool> AddAsync(MissedRun run, CancellationToken cancellationToken)
    {
        var table = await tables.OpenAsync(TableName.MissedRuns, cancellationToken);
        var entity = new TableEntity(TableKey.Of(run.Centre), $"{Day(run.Day)}|{ClockTime.Pattern.Format(run.Time)}")
        {
            [nameof(run.Centre)] = run.Centre,
            [nameof(run.Day)] = Day(run.Day),
            [nameof(run.Time)] = ClockTime.Pattern.Format(run.Time),
            [nameof(run.RecordedAt)] = InstantPattern.ExtendedIso.Format(run.RecordedAt),
            [RecordedBy] = Markers.NewId(),
        };
        LongText.Write(entity, nameof(run.Waiting), JsonSerializer.Serialize(run.Waiting));
        return await table.AddOwnAsync(entity, RecordedBy, cancellationToken);
    }

    public async Task<ImmutableArray<MissedRun>> OfAsync(string centre, LocalDate from, LocalDate to, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {TableKey.Of(centre)} and RowKey ge {Day(from)} and RowKey lt {Day(to) + TableKey.AfterAll}");
        return [.. await tables.RowsAsync(TableName.MissedRuns, filter, cancellationToken).Select(Read).ToListAsync(cancellationToken)];
    }

    public static MissedRun Read(TableEntity e) => new(
        e.GetString(nameof(MissedRun.Centre))!,
        LocalDatePattern.Iso.Parse(e.GetString(nameof(MissedRun.Day))!).Value,
        ClockTime.Pattern.Parse(e.GetString(nameof(MissedRun.Time))!).Value,
        [.. JsonSerializer.Deserialize<string[]>(LongText.Read(e, nameof(MissedRun.Waiting)))!],
        InstantPattern.ExtendedIso.Parse(e.GetString(nameof(MissedRun.RecordedAt))!).Value);

    private static string Day(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
