using System.Text.Json.Nodes;
using MissionReg.Core.Centres;
using MissionReg.Core.Seeds;
using MissionReg.Core.Tests.Procedures;

namespace MissionReg.Core.Tests.Centres;

public sealed class CentreFaultsTests
{
    [Fact]
    public void A_centre_given_twice_is_refused() =>
        Refuses(centre => centre["id"] = "astana-almaty-1", ".id", "'astana-almaty-1' repeats $.centres[0].id");

    [Fact]
    public void A_code_given_twice_is_refused() =>
        Refuses(centre => centre["code"] = "AST1", ".code", "'AST1' repeats $.centres[0].code");

    [Theory]
    [InlineData("ala1")]
    [InlineData("1ALA")]
    [InlineData("ALA-1")]
    [InlineData("АЛА1")]
    public void A_code_that_numbers_cannot_carry_is_refused(string code) =>
        Refuses(centre => centre["code"] = code, ".code", "does not match ^[A-Z][A-Z0-9]*$");

    [Fact]
    public void A_zone_that_does_not_exist_is_refused() =>
        Refuses(centre => centre["zone"] = "Asia/Alma-Aty", ".zone", "'Asia/Alma-Aty' is no IANA zone");

    [Fact]
    public void A_centre_that_closes_before_it_opens_is_refused() =>
        Refuses(
            centre => centre["hours"]!["closes"] = "08:00",
            ".hours",
            "the office closes before it opens; $.centres[4].runs[0]: lies outside the hours; $.centres[4].runs[1]: lies outside the hours");

    [Fact]
    public void A_centre_without_runs_is_refused() =>
        Refuses(centre => centre["runs"] = new JsonArray(), ".runs", "has fewer than 1 items");

    [Theory]
    [InlineData("16:30")]
    [InlineData("16:29")]
    public void Runs_that_do_not_rise_are_refused(string second) =>
        Refuses(centre => centre["runs"] = new JsonArray("16:30", second), ".runs[1]", "is not later than the run before it");

    [Theory]
    [InlineData("08:59", 0)]
    [InlineData("20:01", 1)]
    public void A_run_outside_the_hours_is_refused(string run, int index) =>
        Refuses(centre => centre["runs"]![index] = run, $".runs[{index}]", "lies outside the hours");

    [Fact]
    public void A_run_at_an_hour_the_day_does_not_have_is_refused() =>
        Refuses(centre => centre["runs"]![1] = "25:00", ".runs[1]", "is no time of the day");

    [Fact]
    public void An_address_without_russian_is_refused() =>
        Refuses(centre => centre["address"]!.AsObject().Remove("ru"), ".address.ru", "is missing");

    [Fact]
    public void A_name_blank_in_one_language_is_refused() =>
        Refuses(centre => centre["name"]!["en"] = " ", ".name.en", "is empty");

    [Fact]
    public void A_kazakh_address_with_a_latin_i_is_refused() =>
        Refuses(centre => centre["address"]!["kk"] = "Түрксiб ауданы", ".address.kk", "'Түрксiб' has letters of another alphabet");

    [Fact]
    public void A_paragraph_that_cites_nothing_is_refused() =>
        Refuses(centre => centre["paragraph"] = "", ".paragraph", "is empty");

    [Fact]
    public void A_misspelt_property_is_named() =>
        Refuses(centre => centre["phone"] = "263-82-51", ".phone", "is not known here");

    [Fact]
    public void What_is_no_json_is_refused()
    {
        var refused = Assert.Throws<SeedException>(() => CentreSeed.Parse("{", "c.json", ShippedCentres.Schema));

        Assert.Equal(("c.json", "$"), (refused.File, refused.Path));
        Assert.StartsWith("is no JSON: ", refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void All_faults_are_told_at_once() =>
        Refuses(
            centre =>
            {
                centre["zone"] = "Mars/Base";
                centre["runs"]![0] = "08:00";
            },
            ".zone",
            "'Mars/Base' is no IANA zone; $.centres[4].runs[0]: lies outside the hours");

    [Fact]
    public void A_list_in_memory_without_runs_is_refused_too()
    {
        var list = ShippedCentres.List();

        var fault = Assert.Single(CentreFaults.Find(list with { Centres = list.Centres.SetItem(4, list.Centres[4] with { Runs = [] }) }, "memory"));

        Assert.Equal(new SeedFault("memory", "$.centres[4].runs", "are missing: the courier would never leave"), fault);
    }

    [Fact]
    public void A_list_that_serves_its_procedure_has_no_fault() =>
        Assert.Empty(CentreFaults.Find(ShippedCentres.List(), MojSeed.Procedure(), ShippedCentres.File));

    [Fact]
    public void A_procedure_without_centres_needs_no_list() =>
        Assert.Empty(CentreFaults.Find(ShippedCentres.List(), ShippedSeeds.Almaty() with { Channels = [] }, ShippedCentres.File));

    [Fact]
    public void A_list_that_the_procedure_does_not_name_is_told() =>
        Serves(list => list with { Id = "kz-2020" }, "$.id", "is 'kz-2020', but 'moj-2008-address' names 'kz-2008'");

    [Fact]
    public void A_region_without_a_centre_is_told() =>
        Serves(
            list => list with { Centres = list.Centres.RemoveAll(centre => centre.Region == "atyrau") },
            "$.centres",
            "have none in the region 'atyrau' of 'moj-2008-address'");

    [Fact]
    public void Fewer_runs_than_the_procedure_asks_for_are_told()
    {
        var procedure = MojSeed.Procedure();
        var service = procedure.Channels[0].Service!;
        var busier = procedure with { Channels = [procedure.Channels[0] with { Service = service with { RunsPerDay = 3 } }] };

        var faults = CentreFaults.Find(ShippedCentres.List(), busier, "c.json");

        Assert.Equal(27, faults.Length);
        Assert.Equal(new SeedFault("c.json", "$.centres[0].runs", "are 2 a day where 'moj-2008-address' asks for 3"), faults[0]);
    }

    private static void Serves(Func<CentreList, CentreList> spoil, string path, string reason) =>
        Assert.Equal(
            new SeedFault("c.json", path, reason),
            Assert.Single(CentreFaults.Find(spoil(ShippedCentres.List()), MojSeed.Procedure(), "c.json")));

    private static void Refuses(Action<JsonNode> spoilFifth, string path, string reason)
    {
        var refused = ShippedCentres.Refused(list => spoilFifth(list["centres"]![4]!));
        Assert.Equal((ShippedCentres.File, $"$.centres[4]{path}", reason), (refused.File, refused.Path, refused.Reason));
    }
}
