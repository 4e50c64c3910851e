using MissionReg.Core.Seeds;

namespace MissionReg.Core.Procedures;

/// <summary>Reads a procedure from the text of its file.</summary>
public static class ProcedureSeed
{
    /// <param name="json">The procedure.</param>
    /// <param name="file">Its name, for the reader of a fault.</param>
    /// <param name="schemaJson">The text of <c>seeds/procedures/procedure.schema.json</c>.</param>
    /// <exception cref="SeedException">The file is not JSON, breaks the schema or contradicts itself.</exception>
    public static Procedure Parse(string json, string file, string schemaJson) =>
        SeedReader.Read<Procedure>(json, file, schemaJson, procedure => ProcedureValidator.Validate(procedure, file));
}
