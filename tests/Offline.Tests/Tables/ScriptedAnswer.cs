using Azure;
using Azure.Data.Tables.Offline;

namespace MissionReg.Offline.Tests.Tables;

/// <summary>What the service says to one try.</summary>
internal sealed record ScriptedAnswer(int Status, string Body, (string Name, string Value)[] Headers)
{
    public Response ToResponse() => new PartResponse(Status, "", Headers, Body);
}
