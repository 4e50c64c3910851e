namespace MissionReg.Functions.Seeds;

/// <summary>The texts of the JSON schemas that files are held against; a calendar has its own reader.</summary>
internal sealed record SeedSchemas(string Procedure, string Wording, string Centres, string OfficeImage);
