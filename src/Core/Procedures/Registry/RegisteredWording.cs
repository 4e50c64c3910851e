using MissionReg.Core.Texts;

namespace MissionReg.Core.Procedures.Registry;

/// <summary>A wording, with the name of its file for the reader of a fault.</summary>
public sealed record RegisteredWording(string File, Wording Wording);
