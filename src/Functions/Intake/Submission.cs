using MissionReg.Core.Cases;
using MissionReg.Core.Procedures;

namespace MissionReg.Functions.Intake;

/// <summary>An application without fault, ready to be decided on.</summary>
internal sealed record Submission(Procedure Procedure, CaseCommand.Submit Command);
