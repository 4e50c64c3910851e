using Azure.Data.Tables;
using MissionReg.Azurite;

namespace MissionReg.Offline.Tests.Tables;

/// <summary>A table of its own in the emulator that all tests share.</summary>
internal static class EmulatedTable
{
    public static string NewName() => "t" + Guid.NewGuid().ToString("N");

    public static async Task<TableClient> CreateAsync(TableClientOptions? options = null)
    {
        var azurite = await AzuriteServer.SharedAsync();
        var table = new TableClient(azurite.ConnectionString, NewName(), options);
        await table.CreateAsync();
        return table;
    }
}
