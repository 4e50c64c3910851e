using System.Text.Json;
using MissionReg.Core.Json;
using MissionReg.Functions.Storage.Cases;

namespace MissionReg.Functions.Storage.Azure.Tables.Cases;

/// <summary>A case's row as a work list shows it, as JSON in a column of the index.</summary>
internal static class ListedCase
{
    public const string Column = "Row";

    public static CaseRow Of(CaseRow row) => row with { VerificationCode = null, Entry = null, Persons = [], Books = [] };

    public static string Write(CaseRow row) => JsonSerializer.Serialize(Of(row), CoreJson.Options);

    public static CaseRow Read(string json) => Of(JsonSerializer.Deserialize<CaseRow>(json, CoreJson.Options)!);
}
