using System.Text.Json;
using MissionReg.Core.Centres;
using MissionReg.Core.Seeds;
using MissionReg.Core.Tests.Procedures;
using NodaTime;

namespace MissionReg.Core.Tests.Centres;

/// <summary>Against annex 1 and paragraph 10 of the Ministry of Justice's standard of 2008.</summary>
public sealed class ShippedCentreTests
{
    private readonly CentreList _list = ShippedCentres.List();

    public static TheoryData<string> Files =>
        [.. ShippedSeeds.Files("seeds/centres", "*.json").Where(f => !f.EndsWith(".schema.json", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_shipped_list_loads_under_its_own_name(string file) =>
        Assert.Equal(
            Path.GetFileNameWithoutExtension(file), CentreSeed.Parse(ShippedSeeds.Read(file), file, ShippedCentres.Schema).Id);

    [Fact]
    public void The_27_rows_of_annex_1_stand_in_their_order() =>
        Assert.Equal(
            [
                ("astana-city", 4), ("almaty-city", 3), ("akmola", 1), ("aktobe", 1), ("almaty-region", 1), ("atyrau", 1),
                ("west-kazakhstan", 1), ("zhambyl", 1), ("karaganda", 4), ("kostanay", 1), ("kyzylorda", 1), ("mangystau", 1),
                ("south-kazakhstan", 2), ("pavlodar", 1), ("north-kazakhstan", 1), ("east-kazakhstan", 3),
            ],
            _list.Centres.CountBy(centre => centre.Region).Select(region => (region.Key, region.Value)));

    [Theory]
    [InlineData(1, "astana-almaty-1", "Астана қ., Жұбанов көш., үй 2", "37-02-06")]
    [InlineData(5, "almaty-almaly", "Алматы қ., Бөгенбай батыр көш., 221 үй", "263-82-51")]
    [InlineData(12, "oral", "Орал қ., Жамбыл көш., 81 үй", "28-25-27 / 23-65-45")]
    [InlineData(16, "karaganda-3", "Қарағанды қ., Октябрь ауданы, 21 шағын ауд., 67 үй", "42-72-60(іш.137)")]
    [InlineData(17, "karaganda-4", "Теміртау қ., Блюхер көш., 23 үй", "98-65-87")]
    [InlineData(27, "oskemen-3", "Семей қ., 408-ші квартал, 21 үй", "33-55-93")]
    public void A_row_has_its_address_and_phones(int row, string id, string address, string phones)
    {
        var centre = _list.Centres[row - 1];

        Assert.Equal((id, address, phones), (centre.Id, centre.Address.Kk, string.Join(" / ", centre.Phones)));
    }

    [Fact]
    public void Every_centre_works_six_days_from_nine_to_eight_without_a_break() =>
        Assert.All(_list.Centres, centre =>
        {
            Assert.Equal([IsoDayOfWeek.Sunday], centre.Hours.ClosedWeekdays.AsEnumerable());
            Assert.Equal((new LocalTime(9, 0), new LocalTime(20, 0)), (centre.Hours.Opens, centre.Hours.Closes));
            Assert.Equal((null, null, "10"), (centre.Hours.BreakFrom, centre.Hours.BreakUntil, centre.Hours.Paragraph));
        });

    [Fact]
    public void Before_March_2024_the_west_was_an_hour_behind_and_since_then_all_keep_the_same_time()
    {
        var west = new[] { "aktobe", "atyrau", "oral", "kyzylorda", "aktau" };

        Assert.Equal(west, _list.Centres.Where(centre => Offset(centre, Instant.FromUtc(2024, 2, 1, 0, 0)) == 5).Select(centre => centre.Id));
        Assert.All(_list.Centres, centre => Assert.Equal(5, Offset(centre, Instant.FromUtc(2026, 1, 1, 0, 0))));
    }

    [Fact]
    public void Kazakh_and_russian_words_have_no_latin_letter() =>
        Assert.Empty(_list.Centres
            .SelectMany(centre => new[] { centre.Name.Kk, centre.Name.Ru, centre.Address.Kk, centre.Address.Ru })
            .SelectMany(MixedScript.LatinWords));

    [Fact]
    public void A_list_written_out_reads_back_as_the_same()
    {
        var written = JsonSerializer.Serialize(_list, SeedJson.Options);

        Assert.Equal(written, JsonSerializer.Serialize(CentreSeed.Parse(written, "written", ShippedCentres.Schema), SeedJson.Options));
    }

    private static int Offset(Centre centre, Instant moment) =>
        DateTimeZoneProviders.Tzdb[centre.Zone].GetUtcOffset(moment).Seconds / NodaConstants.SecondsPerHour;
}
