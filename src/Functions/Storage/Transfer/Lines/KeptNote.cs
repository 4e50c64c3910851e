using MissionReg.Functions.Storage.Cases;

namespace MissionReg.Functions.Storage.Transfer.Lines;

/// <summary>A reminder.</summary>
internal static class KeptNote
{
    public static TransferLine Line(InboxNote note) => new(note.Key, LineJson.Write(note));

    public static InboxNote Read(TransferLine line) => LineJson.Read<InboxNote>(line.Json);
}
