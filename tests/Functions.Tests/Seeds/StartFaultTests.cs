using MissionReg.Core;
using MissionReg.Functions.Seeds;
using MissionReg.Functions.Tests.Seeds.Fifth;

namespace MissionReg.Functions.Tests.Seeds;

/// <summary>What must stop the start, with the file, the path and the reason.</summary>
public sealed class StartFaultTests : IDisposable
{
    private readonly SeedFolder folder = new();

    public StartFaultTests()
    {
        folder.WriteText("procedures/fair.json", FairPermit.Procedure().ToJsonString());
        folder.WriteText("wording/fair-words.json", FairPermit.Wording().ToJsonString());
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_made_up_procedure_is_without_fault() => Assert.True(new SeedBook(folder.Root).Has(FairPermit.Id, "1"));

    [Theory]
    [MemberData(nameof(BadProcedure.Names), MemberType = typeof(BadProcedure))]
    public void A_procedure_fails_the_start_for(string name)
    {
        var bad = BadProcedure.Named(name);
        folder.WriteText("procedures/fair.json", bad.Procedure().ToJsonString());
        Expect(bad.IsOfWording ? "fair-words.json" : "fair.json", bad.Path, bad.Reason);
    }

    [Fact]
    public void Two_versions_in_force_on_one_day_are_named_with_their_files_and_days()
    {
        folder.WriteText("procedures/fair-2.json", FairPermit.Procedure(p =>
        {
            p["version"] = "2";
            p["offered"] = System.Text.Json.Nodes.JsonNode.Parse("""{ "from": "2026-05-01", "until": "2026-06-30", "reason": "a trial" }""");
        }).ToJsonString());
        Expect("fair.json", "$.offered", "version '1' and version '2' (fair-2.json) are both offered from 2026-05-01 until 2026-06-30");
    }

    [Fact]
    public void Json_that_is_cut_off_is_named()
    {
        var whole = FairPermit.Procedure().ToJsonString();
        folder.WriteText("procedures/fair.json", whole[..(whole.Length / 2)]);
        Expect("fair.json", "$", "is no JSON");
    }

    [Fact]
    public void A_file_of_five_megabytes_is_not_even_read()
    {
        folder.WriteText("procedures/fair.json", new string(' ', 5_000_000) + FairPermit.Procedure().ToJsonString());
        Expect("fair.json", "$", "is larger than 1 MiB");
    }

    [Fact]
    public void Faults_of_several_files_are_told_at_once()
    {
        folder.WriteText("procedures/fair.json", BadProcedure.Named("an unknown unit").Procedure().ToJsonString());
        folder.WriteText("wording/fair-words.json", "{");
        var failure = Assert.Throws<SeedException>(() => new SeedBook(folder.Root));
        Assert.Equal(["fair.json", "fair-words.json"], failure.Faults.Select(fault => fault.File));
    }

    private void Expect(string file, string path, string reason)
    {
        var failure = Assert.Throws<SeedException>(() => new SeedBook(folder.Root));
        Assert.Contains(failure.Faults, fault => (fault.File, fault.Path) == (file, path) && fault.Reason.Contains(reason, StringComparison.Ordinal));
    }
}
