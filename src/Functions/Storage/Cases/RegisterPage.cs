using System.Collections.Immutable;
using MissionReg.Core.Registers;

namespace MissionReg.Functions.Storage.Cases;

/// <summary>One page of a register.</summary>
public sealed record RegisterPage(ImmutableArray<RegisterEntry> Entries, int Page, bool More);
