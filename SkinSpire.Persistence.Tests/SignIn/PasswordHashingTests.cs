using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using SkinSpire.Persistence.Entities;
using SkinSpire.Persistence.SignIn;

namespace SkinSpire.Persistence.Tests.SignIn;

public sealed class PasswordHashingTests
{
    private const string Password = "correct horse battery";

    [Fact]
    public void A_hash_is_identitys_version_3_with_SHA512_and_220000_rounds_and_a_salt_of_its_own()
    {
        var hash = PasswordHashing.Hash(Password);
        var bytes = Convert.FromBase64String(hash);

        Assert.Equal((1, 2, 220_000, 84), (bytes[0], bytes[4], (bytes[5] << 24) | (bytes[6] << 16) | (bytes[7] << 8) | bytes[8], hash.Length));
        Assert.NotEqual(hash, PasswordHashing.Hash(Password));
    }

    [Fact]
    public void Each_format_is_verified_and_a_weaker_one_is_outdated()
    {
        var weaker = new PasswordHasher<User>(Options.Create(new PasswordHasherOptions { IterationCount = 100_000 })).HashPassword(null!, Password);

        Assert.Equal(
            [PasswordVerdict.Right, PasswordVerdict.RightButOutdated, PasswordVerdict.RightButOutdated],
            new[] { PasswordHashing.Hash(Password), weaker, BCrypt.Net.BCrypt.HashPassword(Password, 10) }.Select(hash => PasswordHashing.Verify(hash, Password)));
    }

    [Theory]
    [InlineData("Correct horse battery")]
    [InlineData("")]
    [InlineData("correct horse batter")]
    public void Another_password_is_wrong_for_each_format(string other) =>
        Assert.All([PasswordHashing.Hash(Password), BCrypt.Net.BCrypt.HashPassword(Password, 10), null], hash => Assert.Equal(PasswordVerdict.Wrong, PasswordHashing.Verify(hash, other)));

    [Fact]
    public void What_lies_behind_the_72_bytes_of_bcrypt_is_not_ignored()
    {
        var longest = new string('x', 72);

        Assert.Equal(PasswordVerdict.RightButOutdated, PasswordHashing.Verify(BCrypt.Net.BCrypt.HashPassword(longest, 10), longest));
        Assert.Equal(PasswordVerdict.Wrong, PasswordHashing.Verify(BCrypt.Net.BCrypt.HashPassword(longest, 10), longest + "y"));
    }

    [Fact]
    public void A_password_that_is_empty_or_too_long_is_refused_without_being_quoted()
    {
        Assert.Throws<ArgumentException>(() => PasswordHashing.Hash(""));
        var error = Assert.Throws<ArgumentException>(() => PasswordHashing.Hash(new string('q', PasswordHashing.MaxLength + 1)));
        Assert.DoesNotContain("qq", error.Message, StringComparison.Ordinal);
    }
}
