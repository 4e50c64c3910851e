using System.Collections.Immutable;
using MissionReg.Core.Procedures;
using MissionReg.Core.Procedures.Registry;
using MissionReg.Core.Seeds;
using MissionReg.Core.Texts;
using NodaTime;

namespace MissionReg.Core.Tests.Procedures;

/// <summary>The shipped Almaty procedure among others that a test makes of it.</summary>
internal static class Registry
{
    private const string Words = "seeds/wording/almaty-2011-missionary.json";

    public static Procedure Almaty { get; } = ShippedSeeds.Almaty();

    public static Wording AlmatyWords { get; } = Wording.Parse(ShippedSeeds.Read(Words), Words, ShippedSeeds.Read("seeds/wording/wording.schema.json"));

    public static Procedure Version(string version, LocalDate from, string? supersedes = null, LocalDate? until = null) =>
        Almaty with { Version = version, Offered = Almaty.Offered with { From = from, Until = until, Supersedes = supersedes } };

    /// <summary>Another procedure with numbers of its own.</summary>
    public static Procedure Other(string casePrefix = "OTH", string certificatePrefix = "OTH-C") =>
        Almaty with { Id = "other", CasePrefix = casePrefix, CertificatePrefix = certificatePrefix, Kinds = [.. Almaty.Kinds.Select(kind => kind with { RefersTo = null })] };

    /// <summary>With words for all of them, each in a file of its own, named by id and version.</summary>
    public static ImmutableArray<SeedFault> Faults(params Procedure[] procedures) =>
        Faults(procedures, [.. procedures.Select(p => p.Id).Distinct().Select(id => AlmatyWords with { Procedure = id })]);

    public static ImmutableArray<SeedFault> Faults(Procedure[] procedures, Wording[] wordings) => ProcedureRegistry.Faults(
        [.. procedures.Select(p => new RegisteredProcedure($"{p.Id} {p.Version}.json", p))],
        [.. wordings.Select(w => new RegisteredWording($"{w.Procedure} {w.Version} words.json", w))]);
}
