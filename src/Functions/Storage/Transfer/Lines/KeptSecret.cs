namespace MissionReg.Functions.Storage.Transfer.Lines;

/// <summary>The installation's secret.</summary>
internal static class KeptSecret
{
    public static TransferLine Line(byte[] key) => new("access", LineJson.Write(key));

    public static byte[] Read(TransferLine line) => LineJson.Read<byte[]>(line.Json);
}
