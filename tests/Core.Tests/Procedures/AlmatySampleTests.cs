using System.Collections.Immutable;
using System.Text.Json;
using MissionReg.Core.Cases;
using MissionReg.Core.Forms;
using MissionReg.Core.Procedures;
using MissionReg.Core.Tests.Texts;
using NodaTime;

namespace MissionReg.Core.Tests.Procedures;

/// <summary>The sample applications are what their README says of them.</summary>
public sealed class AlmatySampleTests
{
    private const string Groups = "seeds/samples/almaty-2011-group";
    private const string Materials = "seeds/samples/almaty-2011-materials";

    private static readonly LocalDate Today = new(2026, 3, 2);

    [Theory]
    [InlineData($"{Groups}/registration.json", "")]
    [InlineData($"{Groups}/reregistration.json", "")]
    [InlineData($"{Groups}/refused.json", "members-identity,owner-consent")]
    [InlineData($"{Materials}/agreement.json", "")]
    [InlineData($"{Materials}/refused.json", "materials")]
    public void Sample_lacks_what_it_is_meant_to_lack(string file, string lacking)
    {
        var (procedure, sample) = Read(file);
        var papers = sample.GetProperty("documents").EnumerateObject().SelectMany(item => Enumerable.Repeat(item.Name, item.Value.GetArrayLength()));

        var missing = Checklist.Missing(
            procedure, FormValues.Of(Text(sample, "kind"), atCentre: false, Fields(sample)), [.. papers], Items(sample), Names(sample, "shown"), []);

        Assert.Equal(lacking, string.Join(',', missing));
        Assert.Equal(lacking.Length > 0, sample.TryGetProperty("acceptIncomplete", out _));
    }

    [Theory]
    [InlineData($"{Groups}/registration.json")]
    [InlineData($"{Groups}/refused.json")]
    public void First_registration_is_filled_in_without_fault(string file)
    {
        var (procedure, sample) = Read(file);

        Assert.Empty(Validate(procedure, sample, Fields(sample)));
    }

    [Fact]
    public void Reregistration_is_complete_with_what_is_taken_over_from_the_first()
    {
        var (procedure, later) = Read($"{Groups}/reregistration.json");
        var earlier = Fields(Read($"{Groups}/registration.json").Sample);
        var carried = procedure.FindKind("reregistration")!.RefersTo!.Carry.Where(earlier.ContainsKey).ToDictionary(id => id, id => earlier[id]);

        Assert.Empty(Validate(procedure, later, carried.ToImmutableDictionary().SetItems(Fields(later))));
    }

    [Theory]
    [InlineData($"{Materials}/agreement.json")]
    [InlineData($"{Materials}/refused.json")]
    public void Materials_are_complete_with_what_is_taken_over_from_the_first_missionary(string file)
    {
        var (procedure, sample) = Read(file);
        var earlier = Fields(Json("seeds/samples/missionary-1.json"));
        var carried = procedure.Kinds[0].RefersTo!.Carry.Where(earlier.ContainsKey).ToDictionary(id => id, id => earlier[id]);

        Assert.Empty(Validate(procedure, sample, carried.ToImmutableDictionary().SetItems(Fields(sample))));
    }

    [Theory]
    [InlineData(Groups)]
    [InlineData(Materials)]
    public void Every_scan_that_a_sample_names_lies_beside_the_others(string folder)
    {
        var scans = ShippedSeeds.Files("seeds/samples", "*.*").Select(Path.GetFileName).ToHashSet();

        foreach (var file in ShippedSeeds.Files(folder, "*.json"))
        {
            var named = Json(file).GetProperty("documents").EnumerateObject().SelectMany(item => item.Value.EnumerateArray(), (_, name) => name.GetString());
            Assert.Empty(named.Except(scans));
        }
    }

    private static ImmutableArray<FieldError> Validate(Procedure procedure, JsonElement sample, IReadOnlyDictionary<string, string> fields) =>
        FormValidation.Validate(procedure, ShippedTexts.Problems().FieldMessages, Text(sample, "kind"), atCentre: false, fields, Today).Errors;

    private static (Procedure Procedure, JsonElement Sample) Read(string file)
    {
        var sample = Json(file);
        return (AlmatySeeds.Procedure(Text(sample, "procedure")), sample);
    }

    private static JsonElement Json(string file) => JsonSerializer.Deserialize<JsonElement>(ShippedSeeds.Read(file));

    private static string Text(JsonElement sample, string name) => sample.GetProperty(name).GetString()!;

    private static ImmutableDictionary<string, string> Fields(JsonElement sample) =>
        sample.GetProperty("fields").EnumerateObject().ToImmutableDictionary(field => field.Name, field => field.Value.GetString()!);

    private static IEnumerable<string> Names(JsonElement sample, string name) =>
        sample.TryGetProperty(name, out var names) ? [.. names.EnumerateArray().Select(one => one.GetString()!)] : [];

    private static IEnumerable<ReceivedItem> Items(JsonElement sample) => sample.TryGetProperty("items", out var items)
        ? [.. items.EnumerateArray().Select(i => new ReceivedItem(Text(i, "documentId"), Text(i, "name"), Text(i, "language"), i.GetProperty("count").GetInt32()))]
        : [];
}
