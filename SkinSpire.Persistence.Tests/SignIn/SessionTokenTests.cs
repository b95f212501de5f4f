using SkinSpire.Persistence.SignIn;
using SkinSpire.Persistence.Tenancy;

namespace SkinSpire.Persistence.Tests.SignIn;

public sealed class SessionTokenTests
{
    [Fact]
    public void It_is_read_back_and_no_two_are_alike()
    {
        var hospital = TenantId.New();
        var token = SessionToken.New(hospital);

        Assert.True(SessionToken.TryParse(token.Reveal(), out var read));
        Assert.Equal((hospital, token.Reveal(), SessionToken.Length), (read.Hospital, read.Reveal(), token.Reveal().Length));
        Assert.Equal(token.Hash, read.Hash);
        Assert.NotEqual(token.Reveal(), SessionToken.New(hospital).Reveal());
        Assert.DoesNotContain(token.Reveal()[24..], $"{token}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("AAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA!")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void What_is_no_token_is_not_read(string? text) => Assert.False(SessionToken.TryParse(text, out _));
}
