using System.Security.Cryptography;
using System.Text;
using MissionReg.Functions.Security;

namespace MissionReg.Functions.Tests.Security;

public sealed class AccessCodesTests
{
    private const string Number = "ALM-M-2026-000001";

    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(n => (byte)n)];
    private static readonly AccessCodes Codes = new(Key);

    [Fact]
    public void A_code_is_the_first_eighty_bits_of_the_mac_five_by_five()
    {
        const string crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        var mac = HMACSHA256.HashData(Key, Encoding.UTF8.GetBytes("access:" + Number));
        var bits = string.Concat(mac.Take(10).Select(b => Convert.ToString(b, 2).PadLeft(8, '0')));
        Assert.Equal(string.Concat(bits.Chunk(5).Select(five => crockford[Convert.ToInt32(new string(five), 2)])), Codes.Of(Number));
    }

    [Fact]
    public void The_same_key_gives_the_same_code_after_a_restart() => Assert.Equal(Codes.Of(Number), new AccessCodes([.. Key]).Of(Number));

    [Fact]
    public void Another_case_or_another_key_gives_another_code()
    {
        string[] codes =
        [
            .. Enumerable.Range(0, 2000).Select(n => Codes.Of($"ALM-M-2026-{n:D6}")),
            .. Enumerable.Range(1, 255).Select(n => new AccessCodes([(byte)n, .. Key[1..]]).Of(Number)),
        ];
        Assert.Equal(codes.Length, codes.Distinct().Count());
    }

    [Fact]
    public void No_letter_looks_like_a_digit()
    {
        var used = Enumerable.Range(0, 500).SelectMany(n => Codes.Of($"{n}") + AccessCodes.NewVerificationCode()).ToHashSet();
        Assert.Equal("0123456789ABCDEFGHJKMNPQRSTVWXYZ", string.Concat(used.Order()));
    }

    [Fact]
    public void A_code_opens_its_case_however_it_is_written()
    {
        var code = Codes.Of(Number);
        var grouped = string.Join('-', code.Chunk(4).Select(four => new string(four)));
        Assert.All(
            (string[])[code, code.ToLowerInvariant(), grouped, grouped.Replace('-', ' '), $" {grouped} ", grouped.ToLowerInvariant()],
            written => Assert.True(Codes.Opens(Number, written), written));
    }

    [Fact]
    public void A_letter_read_for_the_digit_it_looks_like_opens_too()
    {
        var number = Enumerable.Range(0, 1000).Select(n => $"{n}").First(n => Codes.Of(n) is var c && c.Contains('0', StringComparison.Ordinal) && c.Contains('1', StringComparison.Ordinal));
        Assert.True(Codes.Opens(number, Codes.Of(number).Replace('0', 'O').Replace('1', 'l')));
        Assert.True(Codes.Opens(number, Codes.Of(number).Replace('0', 'o').Replace('1', 'I')));
    }

    [Fact]
    public void A_letter_of_the_Cyrillic_keyboard_is_read_for_the_Latin_one_it_looks_like()
    {
        const string latin = "ABEHKM0PCTYX", cyrillic = "АВЕНКМОРСТУХ";
        var drawn = Enumerable.Range(0, 1000).Select(n => $"{n}").First(n => latin.Intersect(Codes.Of(n)).Count() > 7);
        var typed = string.Concat(Codes.Of(drawn).Select(c => latin.Contains(c, StringComparison.Ordinal) ? cyrillic[latin.IndexOf(c, StringComparison.Ordinal)] : c));
        Assert.NotEqual(Codes.Of(drawn), typed);
        Assert.True(Codes.Opens(drawn, typed), typed);
        Assert.True(Codes.Opens(drawn, typed.ToLowerInvariant()), typed);
    }

    [Fact]
    public void Nothing_else_opens_it()
    {
        var code = Codes.Of(Number);
        Assert.All(
            (string?[])[null, "", " ", "-", code[..^1], code + "0", Codes.Of("ALM-M-2026-000002"), new AccessCodes([1]).Of(Number), new string('Ә', 16), "\0" + code],
            wrong => Assert.False(Codes.Opens(Number, wrong)));
        for (var i = 0; i < code.Length; i++)
            Assert.False(Codes.Opens(Number, code[..i] + (code[i] == 'Z' ? 'Y' : 'Z') + code[(i + 1)..]));
    }

    [Fact]
    public void Verification_codes_are_drawn_anew_each_time()
    {
        var codes = Enumerable.Range(0, 200).Select(_ => AccessCodes.NewVerificationCode()).ToArray();
        Assert.Equal(200, codes.Distinct().Count());
        Assert.All(codes, c => Assert.Equal(16, c.Length));
    }
}
