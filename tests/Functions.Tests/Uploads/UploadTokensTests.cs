using MissionReg.Functions.Security;
using MissionReg.Functions.Tests.Storage;
using MissionReg.Functions.Uploads;
using NodaTime;

namespace MissionReg.Functions.Tests.Uploads;

public sealed class UploadTokensTests
{
    private static readonly UploadName Name = new("ALM-M-2026-000001", "invitation", "00ff", "pdf");
    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(n => (byte)n)];

    private readonly SteppedClock _clock = new(Instant.FromUtc(2026, 3, 2, 4, 0));

    private UploadTokens Tokens => new(new InstallationKey(Key), _clock);

    [Fact]
    public void A_token_leads_to_its_place_until_it_is_over()
    {
        var token = Tokens.Write(Name, _clock.GetUtcNow().AddMinutes(15));
        _clock.Now += Duration.FromSeconds(899);
        Assert.Equal(Name, Tokens.Read(token));
        _clock.Now += Duration.FromSeconds(1);
        Assert.Null(Tokens.Read(token));
    }

    [Fact]
    public void A_token_in_which_one_character_is_another_opens_nothing()
    {
        var token = Tokens.Write(Name, _clock.GetUtcNow().AddMinutes(15));
        for (var at = 0; at < token.Length - 1; at++)
        {
            var altered = token.ToCharArray();
            altered[at] = altered[at] == 'A' ? 'B' : 'A';
            Assert.Null(Tokens.Read(new string(altered)));
        }
    }

    [Fact]
    public void Another_installation_s_token_opens_nothing()
    {
        var token = new UploadTokens(new InstallationKey([.. Key.Reverse()]), _clock).Write(Name, _clock.GetUtcNow().AddMinutes(15));
        Assert.Null(Tokens.Read(token));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("AAAA.AAAA")]
    [InlineData("Ж.Ж")]
    [InlineData("A=.A=")]
    public void What_is_no_token_opens_nothing(string token) => Assert.Null(Tokens.Read(token));

    [Theory]
    [InlineData("uploads/ALM-M-2026-000001/invitation/00ff.pdf", true)]
    [InlineData("uploads/ALM-M-2026-000001/invitation/00FF.pdf", false)]
    [InlineData("uploads/ALM-M-2026-000001/../00ff.pdf", false)]
    [InlineData("uploads/ALM-M-2026-000001/invitation/00ff", false)]
    [InlineData("ALM-M-2026-000001/invitation.pdf", false)]
    [InlineData("uploads/ALM-M-2026-000001/Жолдама/00ff.pdf", false)]
    public void The_name_of_an_upload_has_one_form(string name, bool holds)
    {
        var parsed = UploadName.Parse(name);
        Assert.Equal(holds ? Name : null, parsed);
        Assert.Equal(holds ? name : null, parsed?.ToString());
    }
}
