using FsCheck;
using FsCheck.Fluent;
using MissionReg.Core.Search;

namespace MissionReg.Core.Tests.Registers;

/// <summary>The register's order is kept by a store that knows nothing of alphabets.</summary>
public sealed class SortKeyTests
{
    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.ArrayOf(Gen.Elements("АӘБЙИЁЕҰУүһІіьъ aAzZéß0 9-'李Ћ\u0306".ToCharArray())).Select(chars => new string(chars)),
        Gen.ArrayOf(Gen.Choose(0, char.MaxValue).Select(code => (char)code)).Select(chars => new string(chars)));

    [Fact]
    public void Keys_compare_byte_by_byte_as_the_texts_do() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(5000).WithQuietOnSuccess(true).WithReplay(new Replay(new Rnd(20110711, 449), null)),
        Prop.ForAll((from x in Text from y in Text select (x, y)).ToArbitrary(), pair =>
            Math.Sign(KazakhOrder.Instance.Compare(pair.x, pair.y)) == Math.Sign(KazakhOrder.Key(pair.x).AsSpan().SequenceCompareTo(KazakhOrder.Key(pair.y)))));

    [Theory]
    [InlineData("Гүлнар", "Ғабит")]
    [InlineData("Қанат Ж.", "Қанатова")]
    [InlineData("Иван", "Йодко")]
    [InlineData("zebra", "Абай")]
    [InlineData("", "-")]
    public void One_key_comes_before_the_other(string one, string other) =>
        Assert.True(KazakhOrder.Key(one).AsSpan().SequenceCompareTo(KazakhOrder.Key(other)) < 0);
}
