using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using MissionReg.Functions.Orchestration;

namespace MissionReg.Functions.Tests.Packages;

/// <summary>What goes between orchestrators and activities goes as JSON, by the worker's serializer and its defaults.</summary>
public sealed class ActivityRulesTests
{
    private static readonly JsonSerializerOptions Worker = new() { PropertyNameCaseInsensitive = true };

    [Fact]
    public void Activities_take_a_number_and_answer_with_a_value() => Assert.All(FunctionBook.Of<ActivityTriggerAttribute>(), m =>
    {
        Assert.Equal(typeof(string), FunctionBook.Trigger(m).ParameterType);
        Assert.Contains(FunctionBook.Answer(m), new[] { typeof(Wake), typeof(int) });
    });

    [Fact]
    public void Time_to_wake_arrives_as_the_instant_it_was()
    {
        var wake = new Wake(new DateTime(2026, 9, 2, 4, 0, 0, DateTimeKind.Utc));

        var arrived = JsonSerializer.Deserialize<Wake>(JsonSerializer.Serialize(wake, Worker), Worker);

        Assert.Equal(wake, arrived);
        Assert.Equal(DateTimeKind.Utc, arrived!.AtUtc!.Value.Kind);
        Assert.Null(JsonSerializer.Deserialize<Wake>(JsonSerializer.Serialize(new Wake(null), Worker), Worker)!.AtUtc);
    }
}
