using System;
using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Migrations;
using SkinSpire.Persistence.Migrations.Steps;

#nullable disable

namespace SkinSpire.Persistence.Migrations.Versions
{
    /// <summary>The clinic: tables with their keys, policies, triggers and grants, and what these stand on.</summary>
    public partial class ClinicSchema : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "clinic");

            // What the tables below use: extensions, roles, the tenant's functions, one function for each trigger.
            migrationBuilder.ApplySql("Extensions/clinic_extensions", version: 1);
            migrationBuilder.ApplySql("Roles/clinic_roles", version: 1);
            migrationBuilder.ApplySql("Policies/tenant_context", version: 1);
            migrationBuilder.ApplySql("Settings/setting", version: 1);
            migrationBuilder.ApplySql("Triggers/update_timestamp", version: 1);
            migrationBuilder.ApplySql("Triggers/track_user_changes", version: 1);
            migrationBuilder.ApplySql("Triggers/keep_hospital", version: 1);
            migrationBuilder.ApplySql("Triggers/prevent_hard_delete", version: 1);
            migrationBuilder.ApplySql("Triggers/row_history", version: 1);
            migrationBuilder.ApplySql("Triggers/hash_password", version: 1);
            migrationBuilder.ApplySql("Triggers/track_failed_logins", version: 1);
            migrationBuilder.ApplySql("Triggers/track_successful_logins", version: 1);
            migrationBuilder.ApplySql("Triggers/check_account_lockout", version: 1);
            migrationBuilder.ApplySql("Triggers/check_session_expiration", version: 1);
            migrationBuilder.ApplySql("Triggers/manage_session_limits", version: 1);
            migrationBuilder.ApplySql("Triggers/track_logout", version: 1);
            migrationBuilder.ApplySql("Triggers/validate_role_assignment", version: 1);
            migrationBuilder.ApplySql("Triggers/cleanup_user_roles", version: 1);
            migrationBuilder.ApplySql("Triggers/guard_standard_role", version: 1);
            migrationBuilder.ApplySql("Triggers/guard_birth_date", version: 1);
            migrationBuilder.ApplySql("Triggers/guard_patient_merge", version: 1);
            migrationBuilder.ApplySql("Triggers/guard_bookable_patient", version: 1);
            migrationBuilder.ApplySql("Triggers/guard_appointment_status", version: 1);
            migrationBuilder.ApplySql("Triggers/log_appointment_status", version: 1);

            migrationBuilder.CreateTable(
                name: "environment_stamp",
                schema: "clinic",
                columns: table => new
                {
                    only_row = table.Column<bool>(type: "boolean", nullable: false, defaultValue: true),
                    environment = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    installation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stamped_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    stamped_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    product_version = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_environment_stamp", x => x.only_row);
                    table.CheckConstraint("ck_environment_stamp_environment", "environment in ('dev', 'test', 'prod')");
                    table.CheckConstraint("ck_environment_stamp_only_row", "only_row");
                },
                comment: "Which environment this database belongs to; a single row.");

            migrationBuilder.CreateTable(
                name: "hospital_directory",
                schema: "clinic",
                columns: table => new
                {
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    license_no = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    is_active = table.Column<bool>(type: "boolean", nullable: false, defaultValue: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_hospital_directory", x => x.hospital_id);
                },
                comment: "Finds a hospital by its code before any hospital is bound.")
                .Acknowledge("tenant-table-without-policy", "It is shared: a hospital is looked up in it before any is bound.");

            migrationBuilder.CreateTable(
                name: "migration_journal",
                schema: "clinic",
                columns: table => new
                {
                    journal_id = table.Column<Guid>(type: "uuid", nullable: false, defaultValueSql: "gen_random_uuid()"),
                    migration_id = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    direction = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "clock_timestamp()"),
                    recorded_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    application_name = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    server_version = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    product_version = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_migration_journal", x => x.journal_id);
                    table.CheckConstraint("ck_migration_journal_direction", "direction in ('applied', 'reverted')");
                },
                comment: "Every migration applied or reverted, by whatever tool.");

            migrationBuilder.CreateTable(
                name: "modules",
                schema: "clinic",
                columns: table => new
                {
                    module_code = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    module_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    description = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    parent_module_code = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    icon = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    route = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, defaultValue: "active")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_modules", x => x.module_code);
                    table.CheckConstraint("ck_modules_parent", "parent_module_code <> module_code");
                    table.CheckConstraint("ck_modules_status", "status in ('active', 'inactive')");
                    table.ForeignKey(
                        name: "fk_modules_parent_module_code",
                        column: x => x.parent_module_code,
                        principalSchema: "clinic",
                        principalTable: "modules",
                        principalColumn: "module_code",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "Parts of the application that rights are given for.");

            migrationBuilder.CreateTable(
                name: "settings",
                schema: "clinic",
                columns: table => new
                {
                    setting_code = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    value = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    data_type = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    module = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    is_editable = table.Column<bool>(type: "boolean", nullable: false, defaultValue: true),
                    description = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_settings", x => x.setting_code);
                    table.CheckConstraint("ck_settings_data_type", "data_type in ('text', 'integer', 'boolean')");
                },
                comment: "Defaults that triggers and the package read; hospital_settings overrides them.");

            migrationBuilder.CreateTable(
                name: "hospitals",
                schema: "clinic",
                columns: table => new
                {
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    time_zone = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, defaultValue: "Asia/Kolkata"),
                    default_currency = table.Column<string>(type: "character(3)", fixedLength: true, maxLength: 3, nullable: false, defaultValue: "INR"),
                    gst_registration_number = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true),
                    pan_number = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    state_code = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    address = table.Column<JsonDocument>(type: "jsonb", nullable: true),
                    contact_details = table.Column<JsonDocument>(type: "jsonb", nullable: true),
                    settings = table.Column<JsonDocument>(type: "jsonb", nullable: false, defaultValueSql: "'{}'::jsonb"),
                    encryption_enabled = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false),
                    encryption_key_ref = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    is_active = table.Column<bool>(type: "boolean", nullable: false, defaultValue: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()"),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()"),
                    created_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    updated_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    is_deleted = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false),
                    deleted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    deleted_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    deletion_reason = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    row_version = table.Column<long>(type: "bigint", rowVersion: true, nullable: false, defaultValue: 1L)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_hospitals", x => x.hospital_id);
                    table.CheckConstraint("ck_hospitals_address", "jsonb_typeof(address) = 'object'");
                    table.CheckConstraint("ck_hospitals_contact_details", "jsonb_typeof(contact_details) = 'object'");
                    table.CheckConstraint("ck_hospitals_default_currency", "default_currency ~ '^[A-Z]{3}$'");
                    table.CheckConstraint("ck_hospitals_deletion", "is_deleted = (deleted_at is not null) and is_deleted = (deleted_by is not null) and (is_deleted or deletion_reason is null)");
                    table.CheckConstraint("ck_hospitals_encryption", "not encryption_enabled or encryption_key_ref is not null");
                    table.CheckConstraint("ck_hospitals_gst_registration_number", "gst_registration_number ~ '^[0-9]{2}[A-Z]{5}[0-9]{4}[A-Z][0-9A-Z]Z[0-9A-Z]$'");
                    table.CheckConstraint("ck_hospitals_pan_number", "pan_number ~ '^[A-Z]{5}[0-9]{4}[A-Z]$'");
                    table.CheckConstraint("ck_hospitals_settings", "jsonb_typeof(settings) = 'object'");
                    table.CheckConstraint("ck_hospitals_state_code", "state_code ~ '^[0-9]{2}$'");
                    table.ForeignKey(
                        name: "fk_hospitals_hospital_id",
                        column: x => x.hospital_id,
                        principalSchema: "clinic",
                        principalTable: "hospital_directory",
                        principalColumn: "hospital_id",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "The tenants.");

            migrationBuilder.CreateTable(
                name: "appointment_types",
                schema: "clinic",
                columns: table => new
                {
                    type_id = table.Column<Guid>(type: "uuid", nullable: false, defaultValueSql: "gen_random_uuid()"),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    default_duration_minutes = table.Column<int>(type: "integer", nullable: false, defaultValue: 15),
                    is_active = table.Column<bool>(type: "boolean", nullable: false, defaultValue: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()"),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()"),
                    created_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    updated_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    row_version = table.Column<long>(type: "bigint", rowVersion: true, nullable: false, defaultValue: 1L)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_appointment_types", x => new { x.hospital_id, x.type_id });
                    table.CheckConstraint("ck_appointment_types_duration", "default_duration_minutes between 1 and 1440");
                    table.ForeignKey(
                        name: "fk_appointment_types_hospital_id",
                        column: x => x.hospital_id,
                        principalSchema: "clinic",
                        principalTable: "hospitals",
                        principalColumn: "hospital_id",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "Kinds of visit.");

            migrationBuilder.CreateTable(
                name: "branches",
                schema: "clinic",
                columns: table => new
                {
                    branch_id = table.Column<Guid>(type: "uuid", nullable: false, defaultValueSql: "gen_random_uuid()"),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    name_norm = table.Column<string>(type: "text", nullable: false, computedColumnSql: "lower(name)", stored: true),
                    hfr_id = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    time_zone = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    address = table.Column<JsonDocument>(type: "jsonb", nullable: true),
                    contact_details = table.Column<JsonDocument>(type: "jsonb", nullable: true),
                    settings = table.Column<JsonDocument>(type: "jsonb", nullable: true),
                    is_active = table.Column<bool>(type: "boolean", nullable: false, defaultValue: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()"),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()"),
                    created_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    updated_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    is_deleted = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false),
                    deleted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    deleted_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    deletion_reason = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    row_version = table.Column<long>(type: "bigint", rowVersion: true, nullable: false, defaultValue: 1L)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_branches", x => new { x.hospital_id, x.branch_id });
                    table.CheckConstraint("ck_branches_address", "jsonb_typeof(address) = 'object'");
                    table.CheckConstraint("ck_branches_contact_details", "jsonb_typeof(contact_details) = 'object'");
                    table.CheckConstraint("ck_branches_deletion", "is_deleted = (deleted_at is not null) and is_deleted = (deleted_by is not null) and (is_deleted or deletion_reason is null)");
                    table.CheckConstraint("ck_branches_hfr_id", "hfr_id ~ '^IN[0-9]{10}$'");
                    table.CheckConstraint("ck_branches_settings", "jsonb_typeof(settings) = 'object'");
                    table.ForeignKey(
                        name: "fk_branches_hospital_id",
                        column: x => x.hospital_id,
                        principalSchema: "clinic",
                        principalTable: "hospitals",
                        principalColumn: "hospital_id",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "Places where a hospital sees patients.");

            migrationBuilder.CreateTable(
                name: "hospital_settings",
                schema: "clinic",
                columns: table => new
                {
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    setting_code = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    value = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()"),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()"),
                    created_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    updated_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    row_version = table.Column<long>(type: "bigint", rowVersion: true, nullable: false, defaultValue: 1L)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_hospital_settings", x => new { x.hospital_id, x.setting_code });
                    table.ForeignKey(
                        name: "fk_hospital_settings_hospital_id",
                        column: x => x.hospital_id,
                        principalSchema: "clinic",
                        principalTable: "hospitals",
                        principalColumn: "hospital_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_hospital_settings_setting_code",
                        column: x => x.setting_code,
                        principalSchema: "clinic",
                        principalTable: "settings",
                        principalColumn: "setting_code",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "A hospital's own values for settings.")
                .Acknowledge("foreign-key-without-index", "Settings are the product's own: a migration alone removes one.");

            migrationBuilder.CreateTable(
                name: "roles",
                schema: "clinic",
                columns: table => new
                {
                    role_id = table.Column<Guid>(type: "uuid", nullable: false, defaultValueSql: "gen_random_uuid()"),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role_name = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    description = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    is_standard = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, defaultValue: "active"),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()"),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()"),
                    created_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    updated_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    is_deleted = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false),
                    deleted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    deleted_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    deletion_reason = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    row_version = table.Column<long>(type: "bigint", rowVersion: true, nullable: false, defaultValue: 1L)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_roles", x => new { x.hospital_id, x.role_id });
                    table.CheckConstraint("ck_roles_deletion", "is_deleted = (deleted_at is not null) and is_deleted = (deleted_by is not null) and (is_deleted or deletion_reason is null)");
                    table.CheckConstraint("ck_roles_status", "status in ('active', 'inactive')");
                    table.ForeignKey(
                        name: "fk_roles_hospital_id",
                        column: x => x.hospital_id,
                        principalSchema: "clinic",
                        principalTable: "hospitals",
                        principalColumn: "hospital_id",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "What users of a hospital may do.");

            migrationBuilder.CreateTable(
                name: "row_history",
                schema: "clinic",
                columns: table => new
                {
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()"),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    row_change_id = table.Column<Guid>(type: "uuid", nullable: false, defaultValueSql: "gen_random_uuid()"),
                    table_name = table.Column<string>(type: "character varying(63)", maxLength: 63, nullable: false),
                    row_key = table.Column<JsonDocument>(type: "jsonb", nullable: false),
                    operation = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    changed = table.Column<JsonDocument>(type: "jsonb", nullable: true),
                    actor = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    transaction_id = table.Column<ulong>(type: "xid8", nullable: false),
                    application_name = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_row_history", x => new { x.hospital_id, x.changed_at, x.row_change_id });
                    table.CheckConstraint("ck_row_history_changed", "jsonb_typeof(changed) = 'object'");
                    table.CheckConstraint("ck_row_history_operation", "operation in ('insert', 'update', 'delete')");
                    table.CheckConstraint("ck_row_history_row_key", "jsonb_typeof(row_key) = 'object'");
                    table.ForeignKey(
                        name: "fk_row_history_hospital_id",
                        column: x => x.hospital_id,
                        principalSchema: "clinic",
                        principalTable: "hospitals",
                        principalColumn: "hospital_id",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "Changes of audited rows; append-only, a partition a month.");

            migrationBuilder.CreateTable(
                name: "patients",
                schema: "clinic",
                columns: table => new
                {
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false, defaultValueSql: "gen_random_uuid()"),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    branch_id = table.Column<Guid>(type: "uuid", nullable: true),
                    mrn = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    abha_number = table.Column<string>(type: "character(14)", fixedLength: true, maxLength: 14, nullable: true),
                    abha_address = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    title = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    first_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    middle_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    last_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    full_name = table.Column<string>(type: "text", nullable: false, computedColumnSql: "first_name || coalesce(' ' || middle_name, '') || coalesce(' ' || last_name, '')", stored: true),
                    first_name_norm = table.Column<string>(type: "text", nullable: false, computedColumnSql: "lower(first_name)", stored: true),
                    last_name_norm = table.Column<string>(type: "text", nullable: true, computedColumnSql: "lower(last_name)", stored: true),
                    gender = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, defaultValue: "unknown"),
                    date_of_birth = table.Column<DateOnly>(type: "date", nullable: true),
                    is_dob_estimated = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false),
                    blood_group = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true),
                    marital_status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    phone = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    address = table.Column<JsonDocument>(type: "jsonb", nullable: true),
                    emergency_contact = table.Column<JsonDocument>(type: "jsonb", nullable: true),
                    preferences = table.Column<JsonDocument>(type: "jsonb", nullable: true),
                    documents = table.Column<JsonDocument>(type: "jsonb", nullable: true),
                    contact_info = table.Column<JsonDocument>(type: "jsonb", nullable: true),
                    personal_info = table.Column<JsonDocument>(type: "jsonb", nullable: true),
                    medical_info_encrypted = table.Column<byte[]>(type: "bytea", nullable: true),
                    encryption_key_ref = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    deceased_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, defaultValue: "active"),
                    merged_into_patient_id = table.Column<Guid>(type: "uuid", nullable: true),
                    legal_hold = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false),
                    retain_until = table.Column<DateOnly>(type: "date", nullable: true),
                    is_active = table.Column<bool>(type: "boolean", nullable: false, defaultValue: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()"),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()"),
                    created_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    updated_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    is_deleted = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false),
                    deleted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    deleted_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    deletion_reason = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    row_version = table.Column<long>(type: "bigint", rowVersion: true, nullable: false, defaultValue: 1L)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_patients", x => new { x.hospital_id, x.patient_id });
                    table.CheckConstraint("ck_patients_abha_number", "abha_number ~ '^[0-9]{14}$'");
                    table.CheckConstraint("ck_patients_address", "jsonb_typeof(address) = 'object'");
                    table.CheckConstraint("ck_patients_blood_group", "blood_group in ('A+', 'A-', 'B+', 'B-', 'AB+', 'AB-', 'O+', 'O-')");
                    table.CheckConstraint("ck_patients_contact_info", "jsonb_typeof(contact_info) = 'object'");
                    table.CheckConstraint("ck_patients_deletion", "is_deleted = (deleted_at is not null) and is_deleted = (deleted_by is not null) and (is_deleted or deletion_reason is null)");
                    table.CheckConstraint("ck_patients_documents", "jsonb_typeof(documents) = 'object'");
                    table.CheckConstraint("ck_patients_emergency_contact", "jsonb_typeof(emergency_contact) = 'object'");
                    table.CheckConstraint("ck_patients_gender", "gender in ('male', 'female', 'other', 'unknown')");
                    table.CheckConstraint("ck_patients_medical_info", "(medical_info_encrypted is null) = (encryption_key_ref is null)");
                    table.CheckConstraint("ck_patients_merged", "(status = 'merged') = (merged_into_patient_id is not null)");
                    table.CheckConstraint("ck_patients_merged_into_other", "merged_into_patient_id <> patient_id");
                    table.CheckConstraint("ck_patients_personal_info", "jsonb_typeof(personal_info) = 'object'");
                    table.CheckConstraint("ck_patients_phone", "phone ~ '^\\+[1-9][0-9]{6,14}$'");
                    table.CheckConstraint("ck_patients_preferences", "jsonb_typeof(preferences) = 'object'");
                    table.CheckConstraint("ck_patients_status", "status in ('active', 'inactive', 'merged')");
                    table.ForeignKey(
                        name: "fk_patients_branch_id",
                        columns: x => new { x.hospital_id, x.branch_id },
                        principalSchema: "clinic",
                        principalTable: "branches",
                        principalColumns: new[] { "hospital_id", "branch_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_patients_hospital_id",
                        column: x => x.hospital_id,
                        principalSchema: "clinic",
                        principalTable: "hospitals",
                        principalColumn: "hospital_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_patients_merged_into_patient_id",
                        columns: x => new { x.hospital_id, x.merged_into_patient_id },
                        principalSchema: "clinic",
                        principalTable: "patients",
                        principalColumns: new[] { "hospital_id", "patient_id" },
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "People under care at one hospital.");

            migrationBuilder.CreateTable(
                name: "staff",
                schema: "clinic",
                columns: table => new
                {
                    staff_id = table.Column<Guid>(type: "uuid", nullable: false, defaultValueSql: "gen_random_uuid()"),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    branch_id = table.Column<Guid>(type: "uuid", nullable: true),
                    employee_code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    staff_type = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    title = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    first_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    middle_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    last_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    full_name = table.Column<string>(type: "text", nullable: false, computedColumnSql: "first_name || coalesce(' ' || middle_name, '') || coalesce(' ' || last_name, '')", stored: true),
                    gender = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, defaultValue: "unknown"),
                    date_of_birth = table.Column<DateOnly>(type: "date", nullable: true),
                    specialization = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    registration_no = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    registration_council = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    hpr_id = table.Column<string>(type: "character(14)", fixedLength: true, maxLength: 14, nullable: true),
                    phone = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    joined_on = table.Column<DateOnly>(type: "date", nullable: true),
                    left_on = table.Column<DateOnly>(type: "date", nullable: true),
                    personal_info = table.Column<JsonDocument>(type: "jsonb", nullable: true),
                    contact_info = table.Column<JsonDocument>(type: "jsonb", nullable: true),
                    professional_info = table.Column<JsonDocument>(type: "jsonb", nullable: true),
                    employment_info = table.Column<JsonDocument>(type: "jsonb", nullable: true),
                    documents = table.Column<JsonDocument>(type: "jsonb", nullable: true),
                    is_active = table.Column<bool>(type: "boolean", nullable: false, defaultValue: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()"),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()"),
                    created_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    updated_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    is_deleted = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false),
                    deleted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    deleted_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    deletion_reason = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    row_version = table.Column<long>(type: "bigint", rowVersion: true, nullable: false, defaultValue: 1L)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_staff", x => new { x.hospital_id, x.staff_id });
                    table.CheckConstraint("ck_staff_contact_info", "jsonb_typeof(contact_info) = 'object'");
                    table.CheckConstraint("ck_staff_deletion", "is_deleted = (deleted_at is not null) and is_deleted = (deleted_by is not null) and (is_deleted or deletion_reason is null)");
                    table.CheckConstraint("ck_staff_documents", "jsonb_typeof(documents) = 'object'");
                    table.CheckConstraint("ck_staff_employment_info", "jsonb_typeof(employment_info) = 'object'");
                    table.CheckConstraint("ck_staff_gender", "gender in ('male', 'female', 'other', 'unknown')");
                    table.CheckConstraint("ck_staff_hpr_id", "hpr_id ~ '^[0-9]{14}$'");
                    table.CheckConstraint("ck_staff_left_on", "left_on >= joined_on");
                    table.CheckConstraint("ck_staff_personal_info", "jsonb_typeof(personal_info) = 'object'");
                    table.CheckConstraint("ck_staff_phone", "phone ~ '^\\+[1-9][0-9]{6,14}$'");
                    table.CheckConstraint("ck_staff_professional_info", "jsonb_typeof(professional_info) = 'object'");
                    table.CheckConstraint("ck_staff_staff_type", "staff_type in ('doctor', 'nurse', 'therapist', 'technician', 'receptionist', 'pharmacist', 'admin', 'staff')");
                    table.ForeignKey(
                        name: "fk_staff_branch_id",
                        columns: x => new { x.hospital_id, x.branch_id },
                        principalSchema: "clinic",
                        principalTable: "branches",
                        principalColumns: new[] { "hospital_id", "branch_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_staff_hospital_id",
                        column: x => x.hospital_id,
                        principalSchema: "clinic",
                        principalTable: "hospitals",
                        principalColumn: "hospital_id",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "People who work at a hospital.");

            migrationBuilder.CreateTable(
                name: "role_permissions",
                schema: "clinic",
                columns: table => new
                {
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role_id = table.Column<Guid>(type: "uuid", nullable: false),
                    module_code = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    can_view = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false),
                    can_add = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false),
                    can_edit = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false),
                    can_delete = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false),
                    can_export = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()"),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()"),
                    created_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    updated_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    row_version = table.Column<long>(type: "bigint", rowVersion: true, nullable: false, defaultValue: 1L)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_role_permissions", x => new { x.hospital_id, x.role_id, x.module_code });
                    table.CheckConstraint("ck_role_permissions_view", "can_view or not (can_add or can_edit or can_delete or can_export)");
                    table.ForeignKey(
                        name: "fk_role_permissions_hospital_id",
                        column: x => x.hospital_id,
                        principalSchema: "clinic",
                        principalTable: "hospitals",
                        principalColumn: "hospital_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_role_permissions_module_code",
                        column: x => x.module_code,
                        principalSchema: "clinic",
                        principalTable: "modules",
                        principalColumn: "module_code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_role_permissions_role_id",
                        columns: x => new { x.hospital_id, x.role_id },
                        principalSchema: "clinic",
                        principalTable: "roles",
                        principalColumns: new[] { "hospital_id", "role_id" },
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "What a role may do in a module.")
                .Acknowledge("foreign-key-without-index", "Modules are the product's own: a migration alone removes one.");

            migrationBuilder.CreateTable(
                name: "patient_merge_log",
                schema: "clinic",
                columns: table => new
                {
                    merge_id = table.Column<Guid>(type: "uuid", nullable: false, defaultValueSql: "gen_random_uuid()"),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    winner_patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    loser_patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    merged_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()"),
                    merged_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    reason = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    snapshot = table.Column<JsonDocument>(type: "jsonb", nullable: false),
                    reversed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reversed_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_patient_merge_log", x => new { x.hospital_id, x.merge_id });
                    table.CheckConstraint("ck_patient_merge_log_reversed", "(reversed_at is null) = (reversed_by is null)");
                    table.CheckConstraint("ck_patient_merge_log_snapshot", "jsonb_typeof(snapshot) = 'object'");
                    table.CheckConstraint("ck_patient_merge_log_two", "winner_patient_id <> loser_patient_id");
                    table.ForeignKey(
                        name: "fk_patient_merge_log_hospital_id",
                        column: x => x.hospital_id,
                        principalSchema: "clinic",
                        principalTable: "hospitals",
                        principalColumn: "hospital_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_patient_merge_log_loser_patient_id",
                        columns: x => new { x.hospital_id, x.loser_patient_id },
                        principalSchema: "clinic",
                        principalTable: "patients",
                        principalColumns: new[] { "hospital_id", "patient_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_patient_merge_log_winner_patient_id",
                        columns: x => new { x.hospital_id, x.winner_patient_id },
                        principalSchema: "clinic",
                        principalTable: "patients",
                        principalColumns: new[] { "hospital_id", "patient_id" },
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "Which patient's record was merged into which; append-only.");

            migrationBuilder.CreateTable(
                name: "appointments",
                schema: "clinic",
                columns: table => new
                {
                    appointment_id = table.Column<Guid>(type: "uuid", nullable: false, defaultValueSql: "gen_random_uuid()"),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    branch_id = table.Column<Guid>(type: "uuid", nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    staff_id = table.Column<Guid>(type: "uuid", nullable: true),
                    type_id = table.Column<Guid>(type: "uuid", nullable: true),
                    appointment_number = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, defaultValue: "proposed"),
                    starts_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ends_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    time_zone = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    local_date = table.Column<DateOnly>(type: "date", nullable: true, computedColumnSql: "(starts_at at time zone time_zone)::date", stored: true),
                    allow_overlap = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false),
                    priority = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, defaultValue: "normal"),
                    booking_source = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    notes = table.Column<string>(type: "text", nullable: true),
                    patient_instruction = table.Column<string>(type: "text", nullable: true),
                    booked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    arrived_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    checked_in_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    actual_start = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    actual_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    cancelled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    cancelled_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    cancellation_reason = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    rescheduled_from_id = table.Column<Guid>(type: "uuid", nullable: true),
                    token_number = table.Column<int>(type: "integer", nullable: true),
                    external_refs = table.Column<JsonDocument>(type: "jsonb", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()"),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()"),
                    created_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    updated_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    is_deleted = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false),
                    deleted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    deleted_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    deletion_reason = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    row_version = table.Column<long>(type: "bigint", rowVersion: true, nullable: false, defaultValue: 1L)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_appointments", x => new { x.hospital_id, x.appointment_id });
                    table.CheckConstraint("ck_appointments_actual_end", "actual_end >= actual_start");
                    table.CheckConstraint("ck_appointments_cancellation_reason", "cancellation_reason is null or status in ('cancelled', 'noshow', 'entered-in-error')");
                    table.CheckConstraint("ck_appointments_deletion", "is_deleted = (deleted_at is not null) and is_deleted = (deleted_by is not null) and (is_deleted or deletion_reason is null)");
                    table.CheckConstraint("ck_appointments_ends_after_start", "ends_at > starts_at");
                    table.CheckConstraint("ck_appointments_external_refs", "jsonb_typeof(external_refs) = 'object'");
                    table.CheckConstraint("ck_appointments_priority", "priority in ('normal', 'urgent', 'emergency')");
                    table.CheckConstraint("ck_appointments_rescheduled_from", "rescheduled_from_id <> appointment_id");
                    table.CheckConstraint("ck_appointments_status", "status in ('proposed', 'pending', 'waitlist', 'booked', 'arrived', 'checked-in', 'fulfilled', 'cancelled', 'noshow', 'entered-in-error')");
                    table.CheckConstraint("ck_appointments_times", "(starts_at is null) = (ends_at is null)");
                    table.CheckConstraint("ck_appointments_times_needed", "starts_at is not null or status in ('proposed', 'cancelled', 'waitlist', 'entered-in-error')");
                    table.CheckConstraint("ck_appointments_token_number", "token_number > 0");
                    table.ForeignKey(
                        name: "fk_appointments_branch_id",
                        columns: x => new { x.hospital_id, x.branch_id },
                        principalSchema: "clinic",
                        principalTable: "branches",
                        principalColumns: new[] { "hospital_id", "branch_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_appointments_hospital_id",
                        column: x => x.hospital_id,
                        principalSchema: "clinic",
                        principalTable: "hospitals",
                        principalColumn: "hospital_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_appointments_patient_id",
                        columns: x => new { x.hospital_id, x.patient_id },
                        principalSchema: "clinic",
                        principalTable: "patients",
                        principalColumns: new[] { "hospital_id", "patient_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_appointments_rescheduled_from_id",
                        columns: x => new { x.hospital_id, x.rescheduled_from_id },
                        principalSchema: "clinic",
                        principalTable: "appointments",
                        principalColumns: new[] { "hospital_id", "appointment_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_appointments_staff_id",
                        columns: x => new { x.hospital_id, x.staff_id },
                        principalSchema: "clinic",
                        principalTable: "staff",
                        principalColumns: new[] { "hospital_id", "staff_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_appointments_type_id",
                        columns: x => new { x.hospital_id, x.type_id },
                        principalSchema: "clinic",
                        principalTable: "appointment_types",
                        principalColumns: new[] { "hospital_id", "type_id" },
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "Times at which patients are to be seen.");

            migrationBuilder.CreateTable(
                name: "users",
                schema: "clinic",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false, defaultValueSql: "gen_random_uuid()"),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    login_name = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    login_name_norm = table.Column<string>(type: "text", nullable: false, computedColumnSql: "lower(login_name)", stored: true),
                    phone = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    entity_type = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    staff_id = table.Column<Guid>(type: "uuid", nullable: true),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: true),
                    password_hash = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    new_password = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    password_changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    must_change_password = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false),
                    failed_login_attempts = table.Column<int>(type: "integer", nullable: false, defaultValue: 0),
                    account_status = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, defaultValue: "active"),
                    locked_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_login = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    mfa_enabled = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false),
                    is_active = table.Column<bool>(type: "boolean", nullable: false, defaultValue: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()"),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()"),
                    created_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    updated_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    is_deleted = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false),
                    deleted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    deleted_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    deletion_reason = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    row_version = table.Column<long>(type: "bigint", rowVersion: true, nullable: false, defaultValue: 1L)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_users", x => new { x.hospital_id, x.user_id });
                    table.CheckConstraint("ck_users_account_status", "account_status in ('active', 'locked', 'disabled')");
                    table.CheckConstraint("ck_users_deletion", "is_deleted = (deleted_at is not null) and is_deleted = (deleted_by is not null) and (is_deleted or deletion_reason is null)");
                    table.CheckConstraint("ck_users_entity_type", "entity_type in ('staff', 'patient')");
                    table.CheckConstraint("ck_users_failed_login_attempts", "failed_login_attempts >= 0");
                    table.CheckConstraint("ck_users_link", "(entity_type = 'staff' and staff_id is not null and patient_id is null) or (entity_type = 'patient' and patient_id is not null and staff_id is null)");
                    table.CheckConstraint("ck_users_new_password", "new_password is null");
                    table.CheckConstraint("ck_users_password_hash", "password_hash ~ '^\\$2[aby]\\$1[0-9]\\$[./A-Za-z0-9]{53}$' or password_hash ~ '^AQAAAA[A-Za-z0-9+/=]{70,200}$'");
                    table.CheckConstraint("ck_users_phone", "phone ~ '^\\+[1-9][0-9]{6,14}$'");
                    table.ForeignKey(
                        name: "fk_users_hospital_id",
                        column: x => x.hospital_id,
                        principalSchema: "clinic",
                        principalTable: "hospitals",
                        principalColumn: "hospital_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_users_patient_id",
                        columns: x => new { x.hospital_id, x.patient_id },
                        principalSchema: "clinic",
                        principalTable: "patients",
                        principalColumns: new[] { "hospital_id", "patient_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_users_staff_id",
                        columns: x => new { x.hospital_id, x.staff_id },
                        principalSchema: "clinic",
                        principalTable: "staff",
                        principalColumns: new[] { "hospital_id", "staff_id" },
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "Accounts of one hospital, each for one member of staff or one patient.");

            migrationBuilder.CreateTable(
                name: "appointment_status_history",
                schema: "clinic",
                columns: table => new
                {
                    history_id = table.Column<Guid>(type: "uuid", nullable: false, defaultValueSql: "gen_random_uuid()"),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    appointment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    old_status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    new_status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()"),
                    changed_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    reason = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_appointment_status_history", x => new { x.hospital_id, x.history_id });
                    table.CheckConstraint("ck_appointment_status_history_new_status", "new_status in ('proposed', 'pending', 'waitlist', 'booked', 'arrived', 'checked-in', 'fulfilled', 'cancelled', 'noshow', 'entered-in-error')");
                    table.CheckConstraint("ck_appointment_status_history_old_status", "old_status in ('proposed', 'pending', 'waitlist', 'booked', 'arrived', 'checked-in', 'fulfilled', 'cancelled', 'noshow', 'entered-in-error')");
                    table.ForeignKey(
                        name: "fk_appointment_status_history_appointment_id",
                        columns: x => new { x.hospital_id, x.appointment_id },
                        principalSchema: "clinic",
                        principalTable: "appointments",
                        principalColumns: new[] { "hospital_id", "appointment_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_appointment_status_history_hospital_id",
                        column: x => x.hospital_id,
                        principalSchema: "clinic",
                        principalTable: "hospitals",
                        principalColumn: "hospital_id",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "Moves of appointments from status to status; append-only.");

            migrationBuilder.CreateTable(
                name: "user_roles",
                schema: "clinic",
                columns: table => new
                {
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role_id = table.Column<Guid>(type: "uuid", nullable: false),
                    is_active = table.Column<bool>(type: "boolean", nullable: false, defaultValue: true),
                    valid_from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    valid_to = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()"),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()"),
                    created_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    updated_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    row_version = table.Column<long>(type: "bigint", rowVersion: true, nullable: false, defaultValue: 1L)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_roles", x => new { x.hospital_id, x.user_id, x.role_id });
                    table.CheckConstraint("ck_user_roles_validity", "valid_to > valid_from");
                    table.ForeignKey(
                        name: "fk_user_roles_hospital_id",
                        column: x => x.hospital_id,
                        principalSchema: "clinic",
                        principalTable: "hospitals",
                        principalColumn: "hospital_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_user_roles_role_id",
                        columns: x => new { x.hospital_id, x.role_id },
                        principalSchema: "clinic",
                        principalTable: "roles",
                        principalColumns: new[] { "hospital_id", "role_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_user_roles_user_id",
                        columns: x => new { x.hospital_id, x.user_id },
                        principalSchema: "clinic",
                        principalTable: "users",
                        principalColumns: new[] { "hospital_id", "user_id" },
                        onDelete: ReferentialAction.Cascade);
                },
                comment: "Which user has which role.");

            migrationBuilder.CreateTable(
                name: "user_sessions",
                schema: "clinic",
                columns: table => new
                {
                    session_id = table.Column<Guid>(type: "uuid", nullable: false, defaultValueSql: "gen_random_uuid()"),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    token_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    issued_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()"),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    end_reason = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    ip_address = table.Column<IPAddress>(type: "inet", nullable: true),
                    user_agent = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    is_active = table.Column<bool>(type: "boolean", nullable: false, defaultValue: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()"),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()"),
                    created_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    updated_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    row_version = table.Column<long>(type: "bigint", rowVersion: true, nullable: false, defaultValue: 1L)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_sessions", x => new { x.hospital_id, x.session_id });
                    table.CheckConstraint("ck_user_sessions_ended", "is_active = (ended_at is null)");
                    table.CheckConstraint("ck_user_sessions_expires_at", "expires_at > issued_at");
                    table.CheckConstraint("ck_user_sessions_token_hash", "octet_length(token_hash) = 32");
                    table.ForeignKey(
                        name: "fk_user_sessions_hospital_id",
                        column: x => x.hospital_id,
                        principalSchema: "clinic",
                        principalTable: "hospitals",
                        principalColumn: "hospital_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_user_sessions_user_id",
                        columns: x => new { x.hospital_id, x.user_id },
                        principalSchema: "clinic",
                        principalTable: "users",
                        principalColumns: new[] { "hospital_id", "user_id" },
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "Signed-in devices; a token is kept as its SHA-256.");

            migrationBuilder.CreateTable(
                name: "login_history",
                schema: "clinic",
                columns: table => new
                {
                    history_id = table.Column<Guid>(type: "uuid", nullable: false, defaultValueSql: "gen_random_uuid()"),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    attempted_login = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    session_id = table.Column<Guid>(type: "uuid", nullable: true),
                    login_time = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()"),
                    logout_time = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ip_address = table.Column<IPAddress>(type: "inet", nullable: true),
                    user_agent = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    failure_reason = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_login_history", x => new { x.hospital_id, x.history_id });
                    table.CheckConstraint("ck_login_history_status", "status in ('success', 'failed', 'locked')");
                    table.ForeignKey(
                        name: "fk_login_history_hospital_id",
                        column: x => x.hospital_id,
                        principalSchema: "clinic",
                        principalTable: "hospitals",
                        principalColumn: "hospital_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_login_history_session_id",
                        columns: x => new { x.hospital_id, x.session_id },
                        principalSchema: "clinic",
                        principalTable: "user_sessions",
                        principalColumns: new[] { "hospital_id", "session_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_login_history_user_id",
                        columns: x => new { x.hospital_id, x.user_id },
                        principalSchema: "clinic",
                        principalTable: "users",
                        principalColumns: new[] { "hospital_id", "user_id" },
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "Tries to sign in, also for names nobody has; append-only but for the logout time.");

            migrationBuilder.CreateIndex(
                name: "ix_appointment_status_history_appointment_id",
                schema: "clinic",
                table: "appointment_status_history",
                columns: new[] { "hospital_id", "appointment_id" });

            migrationBuilder.CreateIndex(
                name: "ix_appointment_types_code",
                schema: "clinic",
                table: "appointment_types",
                columns: new[] { "hospital_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_appointments_appointment_number",
                schema: "clinic",
                table: "appointments",
                columns: new[] { "hospital_id", "appointment_number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_appointments_branch_id_local_date",
                schema: "clinic",
                table: "appointments",
                columns: new[] { "hospital_id", "branch_id", "local_date" });

            migrationBuilder.CreateIndex(
                name: "ix_appointments_patient_id",
                schema: "clinic",
                table: "appointments",
                columns: new[] { "hospital_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_appointments_rescheduled_from_id",
                schema: "clinic",
                table: "appointments",
                columns: new[] { "hospital_id", "rescheduled_from_id" });

            migrationBuilder.CreateIndex(
                name: "ix_appointments_staff_id",
                schema: "clinic",
                table: "appointments",
                columns: new[] { "hospital_id", "staff_id" });

            migrationBuilder.CreateIndex(
                name: "ix_appointments_token",
                schema: "clinic",
                table: "appointments",
                columns: new[] { "hospital_id", "branch_id", "local_date", "token_number" },
                unique: true,
                filter: "token_number is not null");

            migrationBuilder.CreateIndex(
                name: "ix_appointments_type_id",
                schema: "clinic",
                table: "appointments",
                columns: new[] { "hospital_id", "type_id" });

            migrationBuilder.CreateIndex(
                name: "ix_branches_code",
                schema: "clinic",
                table: "branches",
                columns: new[] { "hospital_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_branches_hfr_id",
                schema: "clinic",
                table: "branches",
                columns: new[] { "hospital_id", "hfr_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_branches_name_norm",
                schema: "clinic",
                table: "branches",
                columns: new[] { "hospital_id", "name_norm" },
                unique: true,
                filter: "not is_deleted");

            migrationBuilder.CreateIndex(
                name: "ix_hospital_directory_code",
                schema: "clinic",
                table: "hospital_directory",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_hospital_directory_license_no",
                schema: "clinic",
                table: "hospital_directory",
                column: "license_no",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_login_history_session_id",
                schema: "clinic",
                table: "login_history",
                columns: new[] { "hospital_id", "session_id" });

            migrationBuilder.CreateIndex(
                name: "ix_login_history_user_id_login_time",
                schema: "clinic",
                table: "login_history",
                columns: new[] { "hospital_id", "user_id", "login_time" },
                descending: new[] { false, false, true });

            migrationBuilder.CreateIndex(
                name: "ix_modules_parent_module_code",
                schema: "clinic",
                table: "modules",
                column: "parent_module_code");

            migrationBuilder.CreateIndex(
                name: "ix_patient_merge_log_loser_patient_id",
                schema: "clinic",
                table: "patient_merge_log",
                columns: new[] { "hospital_id", "loser_patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_patient_merge_log_winner_patient_id",
                schema: "clinic",
                table: "patient_merge_log",
                columns: new[] { "hospital_id", "winner_patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_patients_abha_number",
                schema: "clinic",
                table: "patients",
                columns: new[] { "hospital_id", "abha_number" },
                unique: true,
                filter: "abha_number is not null and status <> 'merged' and not is_deleted");

            migrationBuilder.CreateIndex(
                name: "ix_patients_branch_id",
                schema: "clinic",
                table: "patients",
                columns: new[] { "hospital_id", "branch_id" });

            migrationBuilder.CreateIndex(
                name: "ix_patients_full_name",
                schema: "clinic",
                table: "patients",
                columns: new[] { "hospital_id", "full_name" })
                .Annotation("Npgsql:IndexMethod", "gist")
                .Annotation("Npgsql:IndexOperators", new[] { "gist_uuid_ops", "gist_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_patients_merged_into_patient_id",
                schema: "clinic",
                table: "patients",
                columns: new[] { "hospital_id", "merged_into_patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_patients_mrn",
                schema: "clinic",
                table: "patients",
                columns: new[] { "hospital_id", "mrn" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_patients_name",
                schema: "clinic",
                table: "patients",
                columns: new[] { "hospital_id", "last_name_norm", "first_name_norm" });

            migrationBuilder.CreateIndex(
                name: "ix_patients_phone",
                schema: "clinic",
                table: "patients",
                columns: new[] { "hospital_id", "phone" });

            migrationBuilder.CreateIndex(
                name: "ix_role_permissions_module_code",
                schema: "clinic",
                table: "role_permissions",
                columns: new[] { "hospital_id", "module_code" });

            migrationBuilder.CreateIndex(
                name: "ix_roles_role_name",
                schema: "clinic",
                table: "roles",
                columns: new[] { "hospital_id", "role_name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_row_history_table_name_changed_at",
                schema: "clinic",
                table: "row_history",
                columns: new[] { "hospital_id", "table_name", "changed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_staff_branch_id",
                schema: "clinic",
                table: "staff",
                columns: new[] { "hospital_id", "branch_id" });

            migrationBuilder.CreateIndex(
                name: "ix_staff_employee_code",
                schema: "clinic",
                table: "staff",
                columns: new[] { "hospital_id", "employee_code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_staff_registration",
                schema: "clinic",
                table: "staff",
                columns: new[] { "hospital_id", "registration_council", "registration_no" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_user_roles_role_id",
                schema: "clinic",
                table: "user_roles",
                columns: new[] { "hospital_id", "role_id" });

            migrationBuilder.CreateIndex(
                name: "ix_user_sessions_token_hash",
                schema: "clinic",
                table: "user_sessions",
                columns: new[] { "hospital_id", "token_hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_user_sessions_user_id",
                schema: "clinic",
                table: "user_sessions",
                columns: new[] { "hospital_id", "user_id" },
                filter: "is_active");

            migrationBuilder.CreateIndex(
                name: "ix_users_login_name_norm",
                schema: "clinic",
                table: "users",
                columns: new[] { "hospital_id", "login_name_norm" },
                unique: true,
                filter: "not is_deleted");

            migrationBuilder.CreateIndex(
                name: "ix_users_patient_id",
                schema: "clinic",
                table: "users",
                columns: new[] { "hospital_id", "patient_id" },
                unique: true,
                filter: "not is_deleted");

            migrationBuilder.CreateIndex(
                name: "ix_users_staff_id",
                schema: "clinic",
                table: "users",
                columns: new[] { "hospital_id", "staff_id" },
                unique: true,
                filter: "not is_deleted");

            migrationBuilder.Sql("alter table clinic.appointment_status_history owner to skinspire_owner;");

            migrationBuilder.Sql("alter table clinic.appointment_status_history enable row level security; alter table clinic.appointment_status_history force row level security;");

            migrationBuilder.Sql("create policy tenant_isolation on clinic.appointment_status_history using (hospital_id = clinic.current_hospital()) with check (hospital_id = clinic.current_hospital());");

            migrationBuilder.Sql("create trigger keep_hospital before update of hospital_id on clinic.appointment_status_history for each row execute function clinic.keep_hospital();");

            migrationBuilder.Sql("create trigger prevent_hard_delete before delete on clinic.appointment_status_history for each row execute function clinic.prevent_hard_delete('appointment_status_history');");

            migrationBuilder.Sql("grant select on clinic.appointment_status_history to skinspire_app;");

            migrationBuilder.Sql("grant select on clinic.appointment_status_history to skinspire_readonly;");

            migrationBuilder.Sql("alter table clinic.appointment_types owner to skinspire_owner;");

            migrationBuilder.Sql("alter table clinic.appointment_types enable row level security; alter table clinic.appointment_types force row level security;");

            migrationBuilder.Sql("create policy tenant_isolation on clinic.appointment_types using (hospital_id = clinic.current_hospital()) with check (hospital_id = clinic.current_hospital());");

            migrationBuilder.Sql("create trigger keep_hospital before update of hospital_id on clinic.appointment_types for each row execute function clinic.keep_hospital();");

            migrationBuilder.Sql("create trigger track_user_changes before insert or update on clinic.appointment_types for each row execute function clinic.track_user_changes();");

            migrationBuilder.Sql("create trigger update_timestamp before insert or update on clinic.appointment_types for each row execute function clinic.update_timestamp('versioned');");

            migrationBuilder.Sql("grant select, insert, update, delete on clinic.appointment_types to skinspire_app;");

            migrationBuilder.Sql("grant select on clinic.appointment_types to skinspire_readonly;");

            migrationBuilder.Sql("alter table clinic.appointments owner to skinspire_owner;");

            migrationBuilder.Sql("alter table clinic.appointments enable row level security; alter table clinic.appointments force row level security;");

            migrationBuilder.Sql("create policy tenant_isolation on clinic.appointments using (hospital_id = clinic.current_hospital()) with check (hospital_id = clinic.current_hospital());");

            migrationBuilder.Sql("create trigger guard_appointment_status before insert or update of status on clinic.appointments for each row execute function clinic.guard_appointment_status();");

            migrationBuilder.Sql("create trigger guard_bookable_patient before insert or update of patient_id on clinic.appointments for each row execute function clinic.guard_bookable_patient();");

            migrationBuilder.Sql("create trigger keep_hospital before update of hospital_id on clinic.appointments for each row execute function clinic.keep_hospital();");

            migrationBuilder.Sql("create trigger log_appointment_status after insert or update of status on clinic.appointments for each row execute function clinic.log_appointment_status();");

            migrationBuilder.Sql("create trigger prevent_hard_delete before delete on clinic.appointments for each row execute function clinic.prevent_hard_delete('appointments');");

            migrationBuilder.Sql("create trigger row_history after insert or update or delete on clinic.appointments for each row execute function clinic.row_history('appointments', 'hospital_id,appointment_id', '');");

            migrationBuilder.Sql("create trigger track_user_changes before insert or update on clinic.appointments for each row execute function clinic.track_user_changes('local_date');");

            migrationBuilder.Sql("create trigger update_timestamp before insert or update on clinic.appointments for each row execute function clinic.update_timestamp('versioned', 'local_date');");

            migrationBuilder.Sql("alter table clinic.appointments add constraint ex_appointments_patient_no_overlap exclude using gist (hospital_id with =, patient_id with =, tstzrange(starts_at, ends_at, '[)') with &&) where (status in ('booked', 'arrived', 'checked-in') and not allow_overlap and not is_deleted);");

            migrationBuilder.Sql("alter table clinic.appointments add constraint ex_appointments_staff_no_overlap exclude using gist (hospital_id with =, staff_id with =, tstzrange(starts_at, ends_at, '[)') with &&) where (status in ('pending', 'booked', 'arrived', 'checked-in') and not allow_overlap and not is_deleted);");

            migrationBuilder.Sql("grant select, insert, update, delete on clinic.appointments to skinspire_app;");

            migrationBuilder.Sql("grant select on clinic.appointments to skinspire_readonly;");

            migrationBuilder.Sql("alter table clinic.branches owner to skinspire_owner;");

            migrationBuilder.Sql("alter table clinic.branches enable row level security; alter table clinic.branches force row level security;");

            migrationBuilder.Sql("create policy tenant_isolation on clinic.branches using (hospital_id = clinic.current_hospital()) with check (hospital_id = clinic.current_hospital());");

            migrationBuilder.Sql("create trigger keep_hospital before update of hospital_id on clinic.branches for each row execute function clinic.keep_hospital();");

            migrationBuilder.Sql("create trigger track_user_changes before insert or update on clinic.branches for each row execute function clinic.track_user_changes('name_norm');");

            migrationBuilder.Sql("create trigger update_timestamp before insert or update on clinic.branches for each row execute function clinic.update_timestamp('versioned', 'name_norm');");

            migrationBuilder.Sql("grant select, insert, update, delete on clinic.branches to skinspire_app;");

            migrationBuilder.Sql("grant select on clinic.branches to skinspire_readonly;");

            migrationBuilder.Sql("alter table clinic.environment_stamp owner to skinspire_owner;");

            migrationBuilder.Sql("grant select on clinic.environment_stamp to skinspire_app;");

            migrationBuilder.Sql("grant select on clinic.environment_stamp to skinspire_readonly;");

            migrationBuilder.Sql("alter table clinic.hospital_directory owner to skinspire_owner;");

            migrationBuilder.Sql("grant select on clinic.hospital_directory to skinspire_app;");

            migrationBuilder.Sql("grant select on clinic.hospital_directory to skinspire_readonly;");

            migrationBuilder.Sql("alter table clinic.hospital_settings owner to skinspire_owner;");

            migrationBuilder.Sql("alter table clinic.hospital_settings enable row level security; alter table clinic.hospital_settings force row level security;");

            migrationBuilder.Sql("create policy tenant_isolation on clinic.hospital_settings using (hospital_id = clinic.current_hospital()) with check (hospital_id = clinic.current_hospital());");

            migrationBuilder.Sql("create trigger keep_hospital before update of hospital_id on clinic.hospital_settings for each row execute function clinic.keep_hospital();");

            migrationBuilder.Sql("create trigger track_user_changes before insert or update on clinic.hospital_settings for each row execute function clinic.track_user_changes();");

            migrationBuilder.Sql("create trigger update_timestamp before insert or update on clinic.hospital_settings for each row execute function clinic.update_timestamp('versioned');");

            migrationBuilder.Sql("grant select, insert, update, delete on clinic.hospital_settings to skinspire_app;");

            migrationBuilder.Sql("grant select on clinic.hospital_settings to skinspire_readonly;");

            migrationBuilder.Sql("alter table clinic.hospitals owner to skinspire_owner;");

            migrationBuilder.Sql("alter table clinic.hospitals enable row level security; alter table clinic.hospitals force row level security;");

            migrationBuilder.Sql("create policy tenant_isolation on clinic.hospitals using (hospital_id = clinic.current_hospital()) with check (hospital_id = clinic.current_hospital());");

            migrationBuilder.Sql("create trigger keep_hospital before update of hospital_id on clinic.hospitals for each row execute function clinic.keep_hospital();");

            migrationBuilder.Sql("create trigger prevent_hard_delete before delete on clinic.hospitals for each row execute function clinic.prevent_hard_delete('hospitals');");

            migrationBuilder.Sql("create trigger track_user_changes before insert or update on clinic.hospitals for each row execute function clinic.track_user_changes();");

            migrationBuilder.Sql("create trigger update_timestamp before insert or update on clinic.hospitals for each row execute function clinic.update_timestamp('versioned');");

            migrationBuilder.Sql("grant select, update on clinic.hospitals to skinspire_app;");

            migrationBuilder.Sql("grant select on clinic.hospitals to skinspire_readonly;");

            migrationBuilder.Sql("alter table clinic.login_history owner to skinspire_owner;");

            migrationBuilder.Sql("alter table clinic.login_history enable row level security; alter table clinic.login_history force row level security;");

            migrationBuilder.Sql("create policy tenant_isolation on clinic.login_history using (hospital_id = clinic.current_hospital()) with check (hospital_id = clinic.current_hospital());");

            migrationBuilder.Sql("create trigger keep_hospital before update of hospital_id on clinic.login_history for each row execute function clinic.keep_hospital();");

            migrationBuilder.Sql("create trigger prevent_hard_delete before delete on clinic.login_history for each row execute function clinic.prevent_hard_delete('login_history');");

            migrationBuilder.Sql("create trigger track_failed_logins after insert on clinic.login_history for each row when (new.status = 'failed') execute function clinic.track_failed_logins();");

            migrationBuilder.Sql("create trigger track_successful_logins after insert on clinic.login_history for each row when (new.status = 'success') execute function clinic.track_successful_logins();");

            migrationBuilder.Sql("grant select, insert on clinic.login_history to skinspire_app;");

            migrationBuilder.Sql("grant select on clinic.login_history to skinspire_readonly;");

            migrationBuilder.Sql("alter table clinic.migration_journal owner to skinspire_owner;");

            migrationBuilder.Sql("grant select on clinic.migration_journal to skinspire_app;");

            migrationBuilder.Sql("grant select on clinic.migration_journal to skinspire_readonly;");

            migrationBuilder.Sql("alter table clinic.modules owner to skinspire_owner;");

            migrationBuilder.Sql("grant select on clinic.modules to skinspire_app;");

            migrationBuilder.Sql("grant select on clinic.modules to skinspire_readonly;");

            migrationBuilder.Sql("alter table clinic.patient_merge_log owner to skinspire_owner;");

            migrationBuilder.Sql("alter table clinic.patient_merge_log enable row level security; alter table clinic.patient_merge_log force row level security;");

            migrationBuilder.Sql("create policy tenant_isolation on clinic.patient_merge_log using (hospital_id = clinic.current_hospital()) with check (hospital_id = clinic.current_hospital());");

            migrationBuilder.Sql("create trigger keep_hospital before update of hospital_id on clinic.patient_merge_log for each row execute function clinic.keep_hospital();");

            migrationBuilder.Sql("create trigger prevent_hard_delete before delete on clinic.patient_merge_log for each row execute function clinic.prevent_hard_delete('patient_merge_log');");

            migrationBuilder.Sql("grant select on clinic.patient_merge_log to skinspire_app;");

            migrationBuilder.Sql("grant select on clinic.patient_merge_log to skinspire_readonly;");

            migrationBuilder.Sql("alter table clinic.patients owner to skinspire_owner;");

            migrationBuilder.Sql("alter table clinic.patients enable row level security; alter table clinic.patients force row level security;");

            migrationBuilder.Sql("create policy tenant_isolation on clinic.patients using (hospital_id = clinic.current_hospital()) with check (hospital_id = clinic.current_hospital());");

            migrationBuilder.Sql("create trigger guard_birth_date before insert or update of date_of_birth on clinic.patients for each row execute function clinic.guard_birth_date();");

            migrationBuilder.Sql("create trigger guard_patient_merge before update of merged_into_patient_id on clinic.patients for each row execute function clinic.guard_patient_merge();");

            migrationBuilder.Sql("create trigger keep_hospital before update of hospital_id on clinic.patients for each row execute function clinic.keep_hospital();");

            migrationBuilder.Sql("create trigger prevent_hard_delete before delete on clinic.patients for each row execute function clinic.prevent_hard_delete('patients');");

            migrationBuilder.Sql("create trigger row_history after insert or update or delete on clinic.patients for each row execute function clinic.row_history('patients', 'hospital_id,patient_id', 'medical_info_encrypted');");

            migrationBuilder.Sql("create trigger track_user_changes before insert or update on clinic.patients for each row execute function clinic.track_user_changes('first_name_norm', 'full_name', 'last_name_norm');");

            migrationBuilder.Sql("create trigger update_timestamp before insert or update on clinic.patients for each row execute function clinic.update_timestamp('versioned', 'first_name_norm', 'full_name', 'last_name_norm');");

            migrationBuilder.Sql("grant select, insert, update, delete on clinic.patients to skinspire_app;");

            migrationBuilder.Sql("grant select on clinic.patients to skinspire_readonly;");

            migrationBuilder.Sql("alter table clinic.role_permissions owner to skinspire_owner;");

            migrationBuilder.Sql("alter table clinic.role_permissions enable row level security; alter table clinic.role_permissions force row level security;");

            migrationBuilder.Sql("create policy tenant_isolation on clinic.role_permissions using (hospital_id = clinic.current_hospital()) with check (hospital_id = clinic.current_hospital());");

            migrationBuilder.Sql("create trigger keep_hospital before update of hospital_id on clinic.role_permissions for each row execute function clinic.keep_hospital();");

            migrationBuilder.Sql("create trigger track_user_changes before insert or update on clinic.role_permissions for each row execute function clinic.track_user_changes();");

            migrationBuilder.Sql("create trigger update_timestamp before insert or update on clinic.role_permissions for each row execute function clinic.update_timestamp('versioned');");

            migrationBuilder.Sql("grant select, insert, update, delete on clinic.role_permissions to skinspire_app;");

            migrationBuilder.Sql("grant select on clinic.role_permissions to skinspire_readonly;");

            migrationBuilder.Sql("alter table clinic.roles owner to skinspire_owner;");

            migrationBuilder.Sql("alter table clinic.roles enable row level security; alter table clinic.roles force row level security;");

            migrationBuilder.Sql("create policy tenant_isolation on clinic.roles using (hospital_id = clinic.current_hospital()) with check (hospital_id = clinic.current_hospital());");

            migrationBuilder.Sql("create trigger guard_standard_role before update or delete on clinic.roles for each row when (old.is_standard) execute function clinic.guard_standard_role();");

            migrationBuilder.Sql("create trigger keep_hospital before update of hospital_id on clinic.roles for each row execute function clinic.keep_hospital();");

            migrationBuilder.Sql("create trigger track_user_changes before insert or update on clinic.roles for each row execute function clinic.track_user_changes();");

            migrationBuilder.Sql("create trigger update_timestamp before insert or update on clinic.roles for each row execute function clinic.update_timestamp('versioned');");

            migrationBuilder.Sql("grant select, insert, update, delete on clinic.roles to skinspire_app;");

            migrationBuilder.Sql("grant select on clinic.roles to skinspire_readonly;");

            migrationBuilder.Sql("alter table clinic.row_history owner to skinspire_owner;");

            migrationBuilder.Sql("alter table clinic.row_history enable row level security; alter table clinic.row_history force row level security;");

            migrationBuilder.Sql("create policy tenant_isolation on clinic.row_history using (hospital_id = clinic.current_hospital()) with check (hospital_id = clinic.current_hospital());");

            migrationBuilder.Sql("create trigger keep_hospital before update of hospital_id on clinic.row_history for each row execute function clinic.keep_hospital();");

            migrationBuilder.Sql("create trigger prevent_hard_delete before delete on clinic.row_history for each row execute function clinic.prevent_hard_delete('row_history');");

            migrationBuilder.Sql("grant select on clinic.row_history to skinspire_app;");

            migrationBuilder.Sql("grant select on clinic.row_history to skinspire_readonly;");

            migrationBuilder.Sql("alter table clinic.settings owner to skinspire_owner;");

            migrationBuilder.Sql("grant select on clinic.settings to skinspire_app;");

            migrationBuilder.Sql("grant select on clinic.settings to skinspire_readonly;");

            migrationBuilder.Sql("alter table clinic.staff owner to skinspire_owner;");

            migrationBuilder.Sql("alter table clinic.staff enable row level security; alter table clinic.staff force row level security;");

            migrationBuilder.Sql("create policy tenant_isolation on clinic.staff using (hospital_id = clinic.current_hospital()) with check (hospital_id = clinic.current_hospital());");

            migrationBuilder.Sql("create trigger keep_hospital before update of hospital_id on clinic.staff for each row execute function clinic.keep_hospital();");

            migrationBuilder.Sql("create trigger row_history after insert or update or delete on clinic.staff for each row execute function clinic.row_history('staff', 'hospital_id,staff_id', '');");

            migrationBuilder.Sql("create trigger track_user_changes before insert or update on clinic.staff for each row execute function clinic.track_user_changes('full_name');");

            migrationBuilder.Sql("create trigger update_timestamp before insert or update on clinic.staff for each row execute function clinic.update_timestamp('versioned', 'full_name');");

            migrationBuilder.Sql("grant select, insert, update, delete on clinic.staff to skinspire_app;");

            migrationBuilder.Sql("grant select on clinic.staff to skinspire_readonly;");

            migrationBuilder.Sql("alter table clinic.user_roles owner to skinspire_owner;");

            migrationBuilder.Sql("alter table clinic.user_roles enable row level security; alter table clinic.user_roles force row level security;");

            migrationBuilder.Sql("create policy tenant_isolation on clinic.user_roles using (hospital_id = clinic.current_hospital()) with check (hospital_id = clinic.current_hospital());");

            migrationBuilder.Sql("create trigger keep_hospital before update of hospital_id on clinic.user_roles for each row execute function clinic.keep_hospital();");

            migrationBuilder.Sql("create trigger row_history after insert or update or delete on clinic.user_roles for each row execute function clinic.row_history('user_roles', 'hospital_id,user_id,role_id', '');");

            migrationBuilder.Sql("create trigger track_user_changes before insert or update on clinic.user_roles for each row execute function clinic.track_user_changes();");

            migrationBuilder.Sql("create trigger update_timestamp before insert or update on clinic.user_roles for each row execute function clinic.update_timestamp('versioned');");

            migrationBuilder.Sql("create trigger validate_role_assignment before insert or update on clinic.user_roles for each row when (new.is_active) execute function clinic.validate_role_assignment();");

            migrationBuilder.Sql("grant select, insert, update, delete on clinic.user_roles to skinspire_app;");

            migrationBuilder.Sql("grant select on clinic.user_roles to skinspire_readonly;");

            migrationBuilder.Sql("alter table clinic.user_sessions owner to skinspire_owner;");

            migrationBuilder.Sql("alter table clinic.user_sessions enable row level security; alter table clinic.user_sessions force row level security;");

            migrationBuilder.Sql("create policy tenant_isolation on clinic.user_sessions using (hospital_id = clinic.current_hospital()) with check (hospital_id = clinic.current_hospital());");

            migrationBuilder.Sql("create trigger check_session_expiration before insert or update on clinic.user_sessions for each row execute function clinic.check_session_expiration();");

            migrationBuilder.Sql("create trigger keep_hospital before update of hospital_id on clinic.user_sessions for each row execute function clinic.keep_hospital();");

            migrationBuilder.Sql("create trigger manage_session_limits after insert on clinic.user_sessions for each row when (new.is_active) execute function clinic.manage_session_limits();");

            migrationBuilder.Sql("create trigger track_logout after update on clinic.user_sessions for each row when (old.is_active and not new.is_active) execute function clinic.track_logout();");

            migrationBuilder.Sql("create trigger track_user_changes before insert or update on clinic.user_sessions for each row execute function clinic.track_user_changes();");

            migrationBuilder.Sql("create trigger update_timestamp before insert or update on clinic.user_sessions for each row execute function clinic.update_timestamp('versioned');");

            migrationBuilder.Sql("grant select, insert, update on clinic.user_sessions to skinspire_app;");

            migrationBuilder.Sql("grant select (created_at, created_by, end_reason, ended_at, expires_at, hospital_id, ip_address, is_active, issued_at, last_seen_at, row_version, session_id, updated_at, updated_by, user_agent, user_id) on clinic.user_sessions to skinspire_readonly;");

            migrationBuilder.Sql("alter table clinic.users owner to skinspire_owner;");

            migrationBuilder.Sql("alter table clinic.users enable row level security; alter table clinic.users force row level security;");

            migrationBuilder.Sql("create policy tenant_isolation on clinic.users using (hospital_id = clinic.current_hospital()) with check (hospital_id = clinic.current_hospital());");

            migrationBuilder.Sql("create trigger check_account_lockout before update of failed_login_attempts on clinic.users for each row execute function clinic.check_account_lockout();");

            migrationBuilder.Sql("create trigger cleanup_user_roles after update on clinic.users for each row when ((new.is_deleted and not old.is_deleted) or (new.account_status = 'disabled' and old.account_status <> 'disabled')) execute function clinic.cleanup_user_roles();");

            migrationBuilder.Sql("create trigger hash_password before insert or update on clinic.users for each row when (new.new_password is not null) execute function clinic.hash_password();");

            migrationBuilder.Sql("create trigger keep_hospital before update of hospital_id on clinic.users for each row execute function clinic.keep_hospital();");

            migrationBuilder.Sql("create trigger row_history after insert or update or delete on clinic.users for each row execute function clinic.row_history('users', 'hospital_id,user_id', 'new_password,password_hash');");

            migrationBuilder.Sql("create trigger track_user_changes before insert or update on clinic.users for each row execute function clinic.track_user_changes('login_name_norm');");

            migrationBuilder.Sql("create trigger update_timestamp before insert or update on clinic.users for each row execute function clinic.update_timestamp('versioned', 'login_name_norm');");

            migrationBuilder.Sql("grant select, insert, update, delete on clinic.users to skinspire_app;");

            migrationBuilder.Sql("grant select (account_status, created_at, created_by, deleted_at, deleted_by, deletion_reason, email, entity_type, failed_login_attempts, hospital_id, is_active, is_deleted, last_login, locked_until, login_name, login_name_norm, mfa_enabled, must_change_password, password_changed_at, patient_id, phone, row_version, staff_id, updated_at, updated_by, user_id) on clinic.users to skinspire_readonly;");

            migrationBuilder.ApplySql("History/row_history_partitions", version: 1);
            migrationBuilder.ApplySql("Journal/record_migration", version: 1);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RevertSql("Journal/record_migration", version: 1);
            migrationBuilder.RevertSql("History/row_history_partitions", version: 1);

            migrationBuilder.DropTable(
                name: "appointment_status_history",
                schema: "clinic");

            migrationBuilder.DropTable(
                name: "environment_stamp",
                schema: "clinic");

            migrationBuilder.DropTable(
                name: "hospital_settings",
                schema: "clinic");

            migrationBuilder.DropTable(
                name: "login_history",
                schema: "clinic");

            migrationBuilder.DropTable(
                name: "migration_journal",
                schema: "clinic");

            migrationBuilder.DropTable(
                name: "patient_merge_log",
                schema: "clinic");

            migrationBuilder.DropTable(
                name: "role_permissions",
                schema: "clinic");

            migrationBuilder.DropTable(
                name: "row_history",
                schema: "clinic");

            migrationBuilder.DropTable(
                name: "user_roles",
                schema: "clinic");

            migrationBuilder.DropTable(
                name: "appointments",
                schema: "clinic");

            migrationBuilder.DropTable(
                name: "settings",
                schema: "clinic");

            migrationBuilder.DropTable(
                name: "user_sessions",
                schema: "clinic");

            migrationBuilder.DropTable(
                name: "modules",
                schema: "clinic");

            migrationBuilder.DropTable(
                name: "roles",
                schema: "clinic");

            migrationBuilder.DropTable(
                name: "appointment_types",
                schema: "clinic");

            migrationBuilder.DropTable(
                name: "users",
                schema: "clinic");

            migrationBuilder.DropTable(
                name: "patients",
                schema: "clinic");

            migrationBuilder.DropTable(
                name: "staff",
                schema: "clinic");

            migrationBuilder.DropTable(
                name: "branches",
                schema: "clinic");

            migrationBuilder.DropTable(
                name: "hospitals",
                schema: "clinic");

            migrationBuilder.DropTable(
                name: "hospital_directory",
                schema: "clinic");

            migrationBuilder.RevertSql("Triggers/log_appointment_status", version: 1);
            migrationBuilder.RevertSql("Triggers/guard_appointment_status", version: 1);
            migrationBuilder.RevertSql("Triggers/guard_bookable_patient", version: 1);
            migrationBuilder.RevertSql("Triggers/guard_patient_merge", version: 1);
            migrationBuilder.RevertSql("Triggers/guard_birth_date", version: 1);
            migrationBuilder.RevertSql("Triggers/guard_standard_role", version: 1);
            migrationBuilder.RevertSql("Triggers/cleanup_user_roles", version: 1);
            migrationBuilder.RevertSql("Triggers/validate_role_assignment", version: 1);
            migrationBuilder.RevertSql("Triggers/track_logout", version: 1);
            migrationBuilder.RevertSql("Triggers/manage_session_limits", version: 1);
            migrationBuilder.RevertSql("Triggers/check_session_expiration", version: 1);
            migrationBuilder.RevertSql("Triggers/check_account_lockout", version: 1);
            migrationBuilder.RevertSql("Triggers/track_successful_logins", version: 1);
            migrationBuilder.RevertSql("Triggers/track_failed_logins", version: 1);
            migrationBuilder.RevertSql("Triggers/hash_password", version: 1);
            migrationBuilder.RevertSql("Triggers/row_history", version: 1);
            migrationBuilder.RevertSql("Triggers/prevent_hard_delete", version: 1);
            migrationBuilder.RevertSql("Triggers/keep_hospital", version: 1);
            migrationBuilder.RevertSql("Triggers/track_user_changes", version: 1);
            migrationBuilder.RevertSql("Triggers/update_timestamp", version: 1);
            migrationBuilder.RevertSql("Settings/setting", version: 1);
            migrationBuilder.RevertSql("Policies/tenant_context", version: 1);
            migrationBuilder.RevertSql("Roles/clinic_roles", version: 1);
            migrationBuilder.RevertSql("Extensions/clinic_extensions", version: 1);
        }
    }
}
