namespace MissionReg.Functions.Storage.Azure.Tables;

/// <summary>Names of the tables, each after the installation's prefix.</summary>
internal static class TableName
{
    public const string Cases = "Cases";
    public const string Manifests = "Manifests";
    public const string Claims = "Claims";
    public const string Index = "Index";
    public const string Outbox = "Outbox";
    public const string Inbox = "Inbox";
    public const string Reads = "Reads";
    public const string Seeds = "Seeds";
    public const string Accounts = "Accounts";
    public const string MissedRuns = "MissedRuns";
}
