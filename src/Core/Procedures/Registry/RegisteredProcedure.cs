namespace MissionReg.Core.Procedures.Registry;

/// <summary>One version of a procedure, with the name of its file for the reader of a fault.</summary>
public sealed record RegisteredProcedure(string File, Procedure Procedure);
