using System.Globalization;
using MissionReg.Core.Search;

namespace MissionReg.Core.Tests.Search;

public sealed class KazakhOrderTests
{
    private const string Alphabet = "АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ";

    [Fact]
    public void Letters_are_in_the_order_of_the_Kazakh_alphabet()
    {
        var letters = Alphabet.Select(letter => $"{letter}").ToArray();

        Assert.Equal(letters, letters.Reverse().Order(KazakhOrder.Instance));
        Assert.Equal(letters.Select(letter => letter.ToLowerInvariant()), letters.Reverse().Select(letter => letter.ToLowerInvariant()).Order(KazakhOrder.Instance));
    }

    [Fact]
    public void ICU_has_the_same_order_of_the_Cyrillic_letters()
    {
        var icu = StringComparer.Create(CultureInfo.GetCultureInfo("kk"), ignoreCase: true);

        foreach (var (one, next) in Alphabet.Zip(Alphabet.Skip(1)))
        {
            Assert.True(icu.Compare($"{one}", $"{next}") < 0);
            Assert.True(KazakhOrder.Instance.Compare($"{one}", $"{next}") < 0);
        }
    }

    [Theory]
    [InlineData("Ғабит", "Дана")]
    [InlineData("Гүлнар", "Ғабит")]
    [InlineData("Қанат", "Лаура")]
    [InlineData("Қанат Ж.", "Қанатова")]
    [InlineData("Ян", "李")]
    [InlineData("9", "Abay")]
    [InlineData("zebra", "Абай")]
    [InlineData("Абай", "абайша")]
    [InlineData("абай", "Абайша")]
    [InlineData("Алма", "алма")]
    [InlineData("алма", "Алмас")]
    [InlineData("Елена", "Ёлка")]
    [InlineData("Иван", "Йодко")]
    [InlineData("Muller", "Müller")]
    [InlineData("Müller", "Mullers")]
    [InlineData("Яна", "Ћирић")]
    [InlineData("Zoe", "Øre")]
    [InlineData("", "-")]
    [InlineData("-", "1")]
    public void One_comes_before_the_other(string one, string other)
    {
        Assert.True(KazakhOrder.Instance.Compare(one, other) < 0);
        Assert.True(KazakhOrder.Instance.Compare(other, one) > 0);
    }

    [Fact]
    public void Nothing_comes_first()
    {
        Assert.True(KazakhOrder.Instance.Compare(null, "") < 0);
        Assert.Equal(0, KazakhOrder.Instance.Compare(null, null));
    }
}
