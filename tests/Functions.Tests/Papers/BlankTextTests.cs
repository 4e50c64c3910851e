using MissionReg.Functions.Papers;

namespace MissionReg.Functions.Tests.Papers;

public sealed class BlankTextTests
{
    [Fact]
    public void Words_and_values_come_apart_in_their_order()
    {
        var parts = BlankText.Fill("ФИО {name}, должность {post}.", new Dictionary<string, string> { ["name"] = "Ли {post}", ["post"] = "" });

        LinePart[] expected = [new("ФИО ", false), new("Ли {post}", true), new(", должность ", false), new("", true), new(".", false)];
        Assert.Equal(expected, parts.ToArray());
    }

    [Fact]
    public void Blank_may_come_twice() =>
        Assert.Equal("а а", string.Concat(BlankText.Fill("{x} {x}", new Dictionary<string, string> { ["x"] = "а" }).Select(p => p.Text)));

    [Fact]
    public void Blank_without_a_value_throws() =>
        Assert.Throws<KeyNotFoundException>(() => BlankText.Fill("{x}", new Dictionary<string, string>()));

    [Theory]
    [InlineData("а\r\nб\rв", "а\nб\nв")]
    [InlineData("а\0\u0007б\u009F", "аб")]
    public void Line_ends_are_one_kind_and_control_characters_go(string value, string printed) =>
        Assert.Equal(printed, BlankText.Fill("{x}", new Dictionary<string, string> { ["x"] = value }).Single().Text);
}
