using System.Text;
using MissionReg.Functions.Storage.Azure.Tables;

namespace MissionReg.Functions.Tests.Storage.Azure;

/// <summary>The emulator takes longer keys than the service, and does not mind what is in them.</summary>
public sealed class TableKeyTests
{
    private const int LongestKeyInBytes = 1024;

    private static readonly string[] Ids =
    [
        "ALM-M-2026-000001", "alm-m-2026-000001", "", "a/b", "a\\b", "a#b", "a?b", "a b", "a%2fb", "a\tb", "=61", "==", "=612f62", "61", "әлия", "\uD83D\uDE00", new('a', 200), new('a', 201), new('a', 5000),
        new('ә', 33), new('ә', 34), new('ә', 5000), new('/', 33), new('/', 34),
    ];

    [Fact]
    public void What_is_safe_is_its_own_key() => Assert.All((string[])["ALM-M-2026-000001", "a_b.c-d", new('z', 200)], id => Assert.Equal(id, TableKey.Of(id)));

    [Fact]
    public void Two_keys_of_any_ids_fit_into_one_and_the_service_takes_them() => Assert.All(Ids, id =>
    {
        var key = TableKey.Of(id);
        Assert.True(Encoding.Unicode.GetByteCount(key) * 2 <= LongestKeyInBytes, $"{key.Length} characters");
        Assert.All(key, c => Assert.True(char.IsAsciiLetterOrDigit(c) || "-_.=".Contains(c, StringComparison.Ordinal), $"{(int)c:X4}"));
    });

    [Fact]
    public void No_two_ids_have_the_same_key() => Assert.Equal(Ids.Length, Ids.Select(TableKey.Of).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void Long_words_that_begin_alike_have_keys_of_their_own_and_are_found_by_any_beginning()
    {
        foreach (var length in (int[])[1, 57, 58, 59, 60, 89, 90, 91, 400, 5000])
        {
            var (one, other) = (new string('қ', length) + "а", new string('қ', length) + "ә");
            Assert.NotEqual(TableKey.Sorted(one), TableKey.Sorted(other));
            Assert.True(TableKey.Sorted(one).Length <= TableKey.LongestSorted);
            foreach (var beginning in (string[])[one[..1], one[..(length / 2)], one[..length], one])
            {
                Assert.StartsWith(TableKey.SortedBeginning(beginning), TableKey.Sorted(one), StringComparison.Ordinal);
            }
        }
    }
}
