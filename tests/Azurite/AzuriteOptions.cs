namespace MissionReg.Azurite;

/// <summary>How an emulator is started.</summary>
public sealed record AzuriteOptions
{
    /// <summary>Where it keeps its data; null: a folder of its own that goes with it.</summary>
    public string? Folder { get; init; }

    /// <summary>Keeps its data nowhere, and forces nothing to a disk: for those who never stop it before they are done.</summary>
    public bool InMemory { get; init; }

    /// <summary>Port of the blob service; 0 takes a free one. So do the other two.</summary>
    public int BlobPort { get; init; }

    public int QueuePort { get; init; }

    public int TablePort { get; init; }

    /// <summary>A certificate in PEM and its key, for HTTPS and tokens (<c>--oauth basic</c>); null: plain HTTP, without tokens.</summary>
    public (string Certificate, string Key)? Https { get; init; }
}
