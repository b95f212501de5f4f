using Npgsql;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Migrations;

/// <summary>The guide's example class, and what a database must have and do once it is migrated.</summary>
internal static class ExpectedInvoice
{
    internal const string Source =
        """
        using System.ComponentModel.DataAnnotations;
        using System.ComponentModel.DataAnnotations.Schema;
        using Microsoft.EntityFrameworkCore;
        using SkinSpire.Persistence.Classification;
        using SkinSpire.Persistence.Tenancy;

        namespace SkinSpire.Persistence.Entities;

        /// <summary>What a patient owes.</summary>
        [Table("invoices")]
        [Comment("What patients owe.")]
        [Index(nameof(HospitalId), nameof(Number), IsUnique = true)]
        public sealed class Invoice : ITenantOwned, ITimestamped, IUserTracked, IVersioned, ISoftDeletable, IAudited
        {
            /// <summary>Key within the hospital.</summary>
            public Guid InvoiceId { get; init; } = Guid.CreateVersion7();

            /// <inheritdoc/>
            public TenantId HospitalId { get; private set; }

            /// <summary>Who owes it.</summary>
            public Guid PatientId { get; init; }

            /// <summary>Who owes it.</summary>
            public Patient? Patient { get; init; }

            /// <summary>Printed on it, unique within the hospital.</summary>
            [NotPersonal]
            [MaxLength(20)]
            public required string Number { get; init; }

            /// <summary>In the hospital's currency.</summary>
            public decimal Amount { get; set; }

            /// <inheritdoc/>
            public DateTimeOffset CreatedAt { get; private set; }

            /// <inheritdoc/>
            public DateTimeOffset UpdatedAt { get; private set; }

            /// <inheritdoc/>
            [PersonalData]
            public string CreatedBy { get; private set; } = "";

            /// <inheritdoc/>
            [PersonalData]
            public string UpdatedBy { get; private set; } = "";

            /// <inheritdoc/>
            public bool IsDeleted { get; set; }

            /// <inheritdoc/>
            public DateTimeOffset? DeletedAt { get; set; }

            /// <inheritdoc/>
            [PersonalData]
            public string? DeletedBy { get; set; }

            /// <inheritdoc/>
            [PersonalData]
            public string? DeletionReason { get; set; }

            /// <inheritdoc/>
            public long RowVersion { get; private set; }
        }
        """;

    internal static IReadOnlyList<string> Objects { get; } =
    [
        "column invoices.amount",
        "column invoices.created_at",
        "column invoices.created_by",
        "column invoices.deleted_at",
        "column invoices.deleted_by",
        "column invoices.deletion_reason",
        "column invoices.hospital_id",
        "column invoices.invoice_id",
        "column invoices.is_deleted",
        "column invoices.number",
        "column invoices.patient_id",
        "column invoices.row_version",
        "column invoices.updated_at",
        "column invoices.updated_by",
        "comment table invoices",
        "constraint invoices.ck_invoices_deletion",
        "constraint invoices.fk_invoices_hospital_id",
        "constraint invoices.fk_invoices_patient_id",
        "constraint invoices.pk_invoices",
        "grant table invoices to skinspire_app",
        "grant table invoices to skinspire_owner",
        "grant table invoices to skinspire_readonly",
        "index invoices.clinic.ix_invoices_number",
        "index invoices.clinic.ix_invoices_patient_id",
        "index invoices.clinic.pk_invoices",
        "policy invoices.tenant_isolation",
        "table invoices",
        "trigger invoices.keep_hospital",
        "trigger invoices.row_history",
        "trigger invoices.track_user_changes",
        "trigger invoices.update_timestamp",
    ];

    /// <summary>As the application role: a row is stamped and audited, and another hospital neither sees nor moves it.</summary>
    internal static async Task BehavesAsync(TestDatabase database)
    {
        var clinic = await TwoHospitals.CreateAsync(database);
        await using var app = await database.OpenAsApplicationAsync();

        await app.InHospitalAsync(clinic.First, "dr.rao", $"insert into clinic.invoices (hospital_id, patient_id, number, amount) values ('{clinic.First}', '{clinic.FirstPatient}', 'INV-1', 100)");
        await app.InHospitalAsync(clinic.First, "dr.iyer", "update clinic.invoices set amount = 90");

        Assert.Equal(
            "INV-1 90 dr.rao dr.iyer 2",
            await app.ScalarAsync(clinic.First, "select concat_ws(' ', number, amount, created_by, updated_by, row_version) from clinic.invoices"));
        Assert.Equal(2L, await app.ScalarAsync(clinic.First, "select count(*) from clinic.row_history where table_name = 'invoices'"));
        Assert.Equal(0L, await app.ScalarAsync(clinic.Second, "select count(*) from clinic.invoices"));

        var moved = await Assert.ThrowsAsync<PostgresException>(
            () => app.InHospitalAsync(clinic.First, "dr.rao", $"update clinic.invoices set hospital_id = '{clinic.Second}'"));
        Assert.Equal("42501", moved.SqlState);
        var foreign = await Assert.ThrowsAsync<PostgresException>(
            () => app.InHospitalAsync(clinic.Second, "dr.rao", $"insert into clinic.invoices (hospital_id, patient_id, number, amount) values ('{clinic.Second}', '{clinic.FirstPatient}', 'INV-2', 1)"));
        Assert.Equal(("23503", "fk_invoices_patient_id"), (foreign.SqlState, foreign.ConstraintName));
    }
}
