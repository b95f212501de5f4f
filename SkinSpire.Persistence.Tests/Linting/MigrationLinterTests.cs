using SkinSpire.Persistence.Management.Linting;

namespace SkinSpire.Persistence.Tests.Linting;

public sealed class MigrationLinterTests
{
    [Fact]
    public void The_migrations_of_this_build_pass() => Assert.Equal([], MigrationLinter.LintAll().Findings);
}
