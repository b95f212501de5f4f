using SkinSpire.Persistence.Checking;
using SkinSpire.Persistence.Classification;
using SkinSpire.Persistence.Management.Reporting;
using SkinSpire.Persistence.Tests.Infrastructure;
using SkinSpire.Persistence.Tests.Verification;

namespace SkinSpire.Persistence.Tests.Reporting;

/// <summary>What a book says is what the catalog, the model and the journal say.</summary>
public sealed class BookReaderTests(ReportedClinic clinic, PostgresServer server) : IClassFixture<ReportedClinic>
{
    [Fact]
    public void A_column_carries_the_models_mark()
    {
        var marks = clinic.Book.Tables.SelectMany(table => table.Columns.Select(column => (Name: $"{table.Name}.{column.Name}", column.Category))).ToDictionary(column => column.Name, column => column.Category, StringComparer.Ordinal);

        Assert.Equal(
            (DataCategory.Personal, DataCategory.Credential, DataCategory.NotPersonal, (DataCategory?)null),
            (marks["users.phone"], marks["users.password_hash"], marks["migration_journal.migration_id"], marks["users.user_id"]));
        Assert.All(clinic.Book.Tables.Single(table => table.Name == "migrations_history").Columns, column => Assert.Null(column.Category));
    }

    [Fact]
    public void A_foreign_key_says_what_it_points_at_and_how()
    {
        var keys = clinic.Book.References.ToDictionary(reference => reference.Name, StringComparer.Ordinal);
        var merged = keys["fk_patients_merged_into_patient_id"];

        Assert.Equal(("patients", "patients", "merged_into_patient_id", "patient_id"), (merged.Table, merged.Target, merged.Column, merged.TargetColumn));
        Assert.Equal((true, false, false), (merged.IsOptional, merged.IsOneToOne, merged.IsOfHospital));
        Assert.Equal((false, false, true), (keys["fk_users_hospital_id"].IsOptional, keys["fk_users_hospital_id"].IsOneToOne, keys["fk_users_hospital_id"].IsOfHospital));
        Assert.Equal((true, false), (keys["fk_hospitals_hospital_id"].IsOneToOne, keys["fk_hospitals_hospital_id"].IsOfHospital));
    }

    [Fact]
    public async Task The_migrations_tell_what_happened_and_what_is_to_come()
    {
        await using var database = await Verified.NewAsync(server);
        await using var migrator = await database.OpenAsMigratorAsync();
        await migrator.ExecuteAsync($"delete from clinic.migrations_history where migration_id = '{KnownMigrations.Ids[^1]}'");

        var migrations = (await BookReader.ReadAsync(database.Target(), TestContext.Current.CancellationToken)).Migrations;

        var names = KnownMigrations.Ids.Select(id => id[(id.IndexOf('_', StringComparison.Ordinal) + 1)..]).ToList();
        Assert.Equal(
            [.. names.Select(name => (name, "applied", true)), (names[^1], "reverted", true), (names[^1], "pending", false)],
            migrations.Select(migration => (migration.Name, migration.State, migration.At is not null)));
    }

    [Fact]
    public async Task A_database_without_a_schema_has_an_empty_book_in_which_all_is_to_come()
    {
        await using var database = await server.NewDatabaseAsync(migrated: false);

        var book = await BookReader.ReadAsync(database.Target(), TestContext.Current.CancellationToken);

        Assert.Empty(book.Tables);
        Assert.All(book.Migrations, migration => Assert.Equal("pending", migration.State));
        Assert.All(Enum.GetValues<BookFormat>(), format => Assert.NotEqual("", BookWriter.Write(book, format).Text));
    }

    [Fact]
    public async Task No_book_holds_a_row()
    {
        await using var superuser = await clinic.Database.OpenAsSuperuserAsync();
        Assert.Equal(2L, await superuser.ScalarAsync("select count(*) from clinic.patients where first_name = $1", ReportedClinic.Patient));

        Assert.All(Enum.GetValues<BookFormat>(), format => Assert.DoesNotContain(ReportedClinic.Patient, BookWriter.Write(clinic.Book, format).Text!, StringComparison.OrdinalIgnoreCase));
    }
}
