namespace Microsoft.DurableTask.Worker.Store;

/// <summary>Reads files of format 1.</summary>
internal static class FirstFormat
{
    public const int Version = 1;

    public static void Upgrade(Connection connection) => throw new InvalidDataException("format 1");
}
