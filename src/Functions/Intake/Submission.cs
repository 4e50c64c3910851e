using MissionReg.Core.Cases;
using MissionReg.Core.Centres;
using MissionReg.Core.Procedures;

namespace MissionReg.Functions.Intake;

/// <summary>An application without fault, ready to be decided on.</summary>
/// <param name="Office">The office that will decide.</param>
/// <param name="Centre">The centre at whose window it was handed in, if at one.</param>
public sealed record Submission(Procedure Procedure, Office Office, CentreDesk? Centre, CaseCommand.Submit Command);
