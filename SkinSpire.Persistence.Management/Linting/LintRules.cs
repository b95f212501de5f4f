using SkinSpire.Persistence.Management.Linting.Rules;

namespace SkinSpire.Persistence.Management.Linting;

/// <summary>All rules.</summary>
public static class LintRules
{
    private static readonly LintRule[] Steps =
    [
        new AddingRequiredColumnRule(),
        new AddingScaffoldedDefaultRule(),
        new AddingVolatileDefaultRule(),
        new AddingIdentityColumnRule(),
        new AddingGeneratedColumnRule(),
        new ChangingColumnTypeRule(),
        new SettingNotNullRule(),
        new AddingForeignKeyRule(),
        new ForeignKeyWithoutIndexRule(),
        new AddingCheckConstraintRule(),
        new ValidatingWhileLockedRule(),
        new AddingUniqueConstraintRule(),
        new AddingPrimaryKeyRule(),
        new AddingExclusionConstraintRule(),
        new CreatingIndexRule(),
        new DroppingIndexRule(),
        new ReindexingRule(),
        new ConcurrentlyInTransactionRule(),
        new ConcurrentlyIfNotExistsRule(),
        new MixingTransactionsRule(),
        new NestingTransactionRule(),
        new DroppingColumnRule(),
        new DroppingTableRule(),
        new DroppingCascadeRule(),
        new RenamingColumnRule(),
        new RenamingTableRule(),
        new UpdatingEveryRowRule(),
        new BackfillingWithSchemaChangeRule(),
        new ChangingRowsWithoutHospitalRule(),
        new TruncatingTableRule(),
        new LockingTableRule(),
        new LockingSeveralTablesRule(),
        new RewritingTableRule(),
        new DetachingPartitionRule(),
        new ReplacingTriggerRule(),
        new DisablingTriggerRule(),
        new DisablingRowSecurityRule(),
        new TenantTableWithoutPolicyRule(),
        new GrantingToPublicRule(),
        new SecurityDefinerWithoutSearchPathRule(),
        new ChangingClusterRule(),
        new ChangingSessionSettingRule(),
        new UsingEnumTypeRule(),
        new JsonColumnRule(),
        new TimestampWithoutTimeZoneRule(),
        new NameTooLongRule(),
        new UnqualifiedNameRule(),
        new ScriptUnsafeSqlRule(),
        new MissingDownRule(),
        new OutOfOrderRule(),
    ];

    /// <summary>The rules, in the order they are documented.</summary>
    public static IReadOnlyList<LintRule> All { get; } = [.. Steps, new UnusedAcknowledgementRule(Steps)];
}
