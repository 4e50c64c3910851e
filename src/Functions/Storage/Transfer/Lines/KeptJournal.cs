using System.Globalization;
using MissionReg.Functions.Storage.Cases;

namespace MissionReg.Functions.Storage.Transfer.Lines;

/// <summary>The last number that was taken of a journal in a year.</summary>
internal static class KeptJournal
{
    public static string Key(Journal journal) => string.Create(CultureInfo.InvariantCulture, $"{journal.Id} {journal.Year}");

    public static TransferLine Line(Journal journal, int last) => new(Key(journal), LineJson.Write(last));

    public static (Journal Journal, int Last) Read(TransferLine line)
    {
        var space = line.Key.LastIndexOf(' ');
        return (new Journal(line.Key[..space], int.Parse(line.Key.AsSpan(space + 1), CultureInfo.InvariantCulture)), LineJson.Read<int>(line.Json));
    }
}
