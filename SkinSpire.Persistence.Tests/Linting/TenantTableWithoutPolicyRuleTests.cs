using SkinSpire.Persistence.Management.Linting;

namespace SkinSpire.Persistence.Tests.Linting;

[Collection(nameof(Corrections))]
public sealed class TenantTableWithoutPolicyRuleTests(FilledClinic clinic)
{
    [Fact]
    public async Task A_table_of_hospitals_without_a_policy_is_found()
    {
        var findings = Scratch.Findings(migration => migration.Sql("create table clinic.notes (hospital_id uuid not null, note_id uuid not null, primary key (hospital_id, note_id));"));

        var expected = new LintFinding(
            "tenant-table-without-policy",
            Scratch.Id,
            "clinic.notes",
            "clinic.notes has hospital_id and does not keep hospitals apart.",
            """
            migrationBuilder.Sql("alter table clinic.notes enable row level security;");
            migrationBuilder.Sql("alter table clinic.notes force row level security;");
            migrationBuilder.Sql("create policy tenant_isolation on clinic.notes using (hospital_id = clinic.current_hospital()) with check (hospital_id = clinic.current_hospital());");
            """);
        Assert.Equal([expected], findings);
        await Pasted.HoldsAsync(clinic, expected, "create table clinic.notes (hospital_id uuid not null, note_id uuid not null, primary key (hospital_id, note_id))");
    }

    [Fact]
    public void One_with_all_three_steps_passes()
    {
        var findings = Scratch.Findings(migration =>
        {
            migration.Sql("create table clinic.notes (hospital_id uuid not null, note_id uuid not null, primary key (hospital_id, note_id));");
            migration.Sql("alter table clinic.notes enable row level security; alter table clinic.notes force row level security;");
            migration.Sql("create policy tenant_isolation on clinic.notes using (hospital_id = clinic.current_hospital()) with check (hospital_id = clinic.current_hospital());");
        });

        Assert.Equal([], findings);
    }
}
