namespace MissionReg.Functions;

/// <summary>Settings under <c>MissionReg</c>.</summary>
public sealed class MissionRegOptions
{
    /// <summary><c>embedded</c>: files of this machine; <c>azure</c>: the storage account that <c>AzureWebJobsStorage</c> names.</summary>
    public string Storage { get; set; } = "embedded";

    /// <summary>What the names of the tables begin with in <c>azure</c>: a letter, then letters and digits.</summary>
    public string TablePrefix { get; set; } = "MissionReg";

    /// <summary>What the names of the blob containers begin with in <c>azure</c>.</summary>
    public string ContainerPrefix { get; set; } = "";

    /// <summary><c>accounts</c>: officers sign in with a password of the service; <c>entra</c>: at the organisation's Entra ID.</summary>
    public string SignIn { get; set; } = "accounts";

    /// <summary>Where the embedded stores, and on one machine the durable engine, keep their files.</summary>
    public string DataDirectory { get; set; } = "./data";

    /// <summary>Where the shipped reference data lie.</summary>
    public string SeedsDirectory { get; set; } = Path.Combine(AppContext.BaseDirectory, "seeds");

    /// <summary>Address under which recipients reach the service; printed into the QR code of a certificate.</summary>
    public string PublicUrl { get; set; } = "http://localhost:7071";

    /// <summary>Largest file accepted, in bytes.</summary>
    public long MaxFileBytes { get; set; } = 20L << 20;

    /// <summary>Largest sum of the files of a case, in bytes.</summary>
    public long MaxCaseBytes { get; set; } = 100L << 20;

    /// <summary>How long a permit to upload lasts, in minutes.</summary>
    public int UploadMinutes { get; set; } = 15;

    /// <summary>The installation's secret in base64, at least 32 bytes, in place of the one drawn on the first start; mostly a reference to a vault.</summary>
    public string? AccessKey { get; set; }

    /// <summary>How long a sign-in lasts, in minutes.</summary>
    public int SessionMinutes { get; set; } = 12 * 60;

    /// <summary>Office-local time of the morning reminders.</summary>
    public string RemindersAt { get; set; } = "08:30";
}
