using MissionReg.Core.Registers;

namespace MissionReg.Functions.Registers;

/// <summary>A registration in a chain of registrations.</summary>
/// <param name="Entry">Null for one that this register does not have.</param>
internal sealed record RegistrationLink(string Number, RegisterEntry? Entry);
