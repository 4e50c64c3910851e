using System.Runtime.Serialization;
using Azure;
using Azure.Data.Tables;

namespace MissionReg.Offline.Tests.Tables;

/// <summary>An entity type as a caller would write it.</summary>
public sealed class Receipt : ITableEntity
{
    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public int Number { get; set; }

    public long? Total { get; set; }

    public double Weight { get; set; }

    public DateTimeOffset Issued { get; set; }

    public DateTime Closed { get; set; }

    public Guid Id { get; set; }

    public byte[]? Scan { get; set; }

    public BinaryData? Raw { get; set; }

    [DataMember(Name = "kind")]
    public Kind Kind { get; set; }

    public bool Open { get; set; }

    public string? Note { get; set; }

    [IgnoreDataMember]
    public string? Secret { get; set; }
}
