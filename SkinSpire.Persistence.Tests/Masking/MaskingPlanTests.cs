using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.Management.Masking;
using SkinSpire.Persistence.Management.Transferring;
using SkinSpire.Persistence.Tests.ModelRules;

namespace SkinSpire.Persistence.Tests.Masking;

public sealed class MaskingPlanTests
{
    private static readonly MaskingSecret Secret = MaskingSecret.Of("a secret of these tests");

    [Fact]
    public void Every_column_of_the_clinic_can_be_masked_by_its_mark()
    {
        var plan = MaskingPlan.Make(Model(), Secret, Columns(Model()));

        Assert.Equal(
            "first_name given-name, last_name family-name, phone phone, email email, address json, emergency_contact json, mrn identifier, date_of_birth birth, blood_group choice, medical_info_encrypted bytes, created_at day, created_by login, deletion_reason free-text, patient_id kept, retain_until kept",
            string.Join(", ", new[] { "first_name", "last_name", "phone", "email", "address", "emergency_contact", "mrn", "date_of_birth", "blood_group", "medical_info_encrypted", "created_at", "created_by", "deletion_reason", "patient_id", "retain_until" }
                .Select(name => $"{name} {plan.Columns.Single(column => column.Table == "patients" && column.Column == name).Treatment}")));
        Assert.Equal("nothing", plan.Columns.Single(column => column is { Table: "users", Column: "password_hash" }).Treatment);
        Assert.Equal("day", plan.Columns.Single(column => column is { Table: "appointments", Column: "starts_at" }).Treatment);
        Assert.All(plan.Columns.Where(column => column.Table is "settings" or "modules"), column => Assert.Equal("kept", column.Treatment));
    }

    [Fact]
    public void Columns_that_nobody_has_classified_are_refused_all_at_once()
    {
        var model = Model(builder => builder.Entity<Breach>(breach =>
        {
            breach.Property(b => b.Notes);
            breach.Property(b => b.Extra);
        }));

        var refused = Assert.Throws<MaskingRefusedException>(() => MaskingPlan.Make(model, Secret, [("breaches", "title"), ("breaches", "notes"), ("breaches", "extra"), ("patients", "nickname"), ("nicknames", "name")]));

        Assert.Equal(
            ["breaches.notes carries no mark", "breaches.extra carries no mark", "patients.nickname is not in the model", "nicknames.name is not in the model"], refused.Faults);
    }

    [Theory]
    [InlineData(nameof(Leak.Kindless), "is marked and does not say what kind of data it is")]
    [InlineData(nameof(Leak.Misfit), "is jsonb, which cannot be Phone")]
    [InlineData(nameof(Leak.Narrow), "has 5 characters, and a masked Phone needs 16")]
    [InlineData(nameof(Leak.Crowded), "is in a unique index, and masked as GivenName its values are not unique")]
    [InlineData(nameof(Leak.Wordless), "is Choice and has no words")]
    [InlineData(nameof(Leak.Key), "is a credential that cannot be left away")]
    [InlineData(nameof(Leak.Tags), "carries no mark")]
    public void A_mark_that_cannot_be_kept_is_refused(string property, string fault)
    {
        var model = Model(builder => builder.Entity<Leak>(leak =>
        {
            leak.ToTable("leaks");
            leak.HasIndex(l => l.Crowded).IsUnique();
            leak.Property(l => l.Narrow).HasMaxLength(5);
        }));
        var column = property.ToLowerInvariant();

        Assert.Equal([$"leaks.{column} {fault}"], Assert.Throws<MaskingRefusedException>(() => MaskingPlan.Make(model, Secret, [("leaks", column)])).Faults);
    }

    [Fact]
    public void A_document_keeps_its_structure_and_a_part_that_nobody_knows_is_masked()
    {
        var person = Guid.NewGuid();
        var masked = Mask("patients", person, ("emergency_contact", """{"name": "Rahul Rao", "phones": [{"phone": "9845012345"}], "relation": "brother", "nickname": "Raju", "age": 41, "alive": true, "since": null, "address": {"city": "Hubli", "pin": 580020}}"""));

        Assert.Equal(["name", "phones", "relation", "nickname", "age", "alive", "since", "address"], masked.EnumerateObject().Select(part => part.Name));
        Assert.Equal(
            ("brother", "The ", 0, false, JsonValueKind.Null),
            (masked.GetProperty("relation").GetString(), masked.GetProperty("nickname").GetString(), masked.GetProperty("age").GetInt32(), masked.GetProperty("alive").GetBoolean(), masked.GetProperty("since").ValueKind));
        Assert.Equal(Text("patients", "phone", "+919845012345"), masked.GetProperty("phones")[0].GetProperty("phone").GetString());
        Assert.Equal($"{Text("patients", "first_name", "Rahul")} {Text("patients", "last_name", "Rao")}", masked.GetProperty("name").GetString());
        Assert.InRange(masked.GetProperty("address").GetProperty("pin").GetInt32(), 110_001, 800_099);
    }

    [Fact]
    public void The_image_of_a_row_is_masked_as_the_row_itself()
    {
        var person = Guid.NewGuid();
        var born = Mask("patient_merge_log", Guid.NewGuid(), ("snapshot", $$"""{"patient_id": "{{person}}", "mrn": "PAT0001", "first_name": "Rahul", "status": "active", "date_of_birth": "1988-07-14", "address": {"line1": "4th Cross"}, "row_version": 3}"""));
        var changed = Mask("row_history", Guid.NewGuid(), ("changed", """{"date_of_birth": {"old": null, "new": "1988-07-14"}, "mrn": {"new": "PAT0001"}, "address": {"new": {"line1": "4th Cross"}}, "nickname": {"new": "Raju"}}"""), ("row_key", $$"""{"patient_id": "{{person}}"}"""));

        Assert.Equal(
            (Text("patients", "mrn", "PAT0001"), Text("patients", "first_name", "Rahul"), "active", 3),
            (born.GetProperty("mrn").GetString(), born.GetProperty("first_name").GetString(), born.GetProperty("status").GetString(), born.GetProperty("row_version").GetInt32()));
        Assert.Equal(born.GetProperty("date_of_birth").GetString(), changed.GetProperty("date_of_birth").GetProperty("new").GetString());
        Assert.Equal(born.GetProperty("address").GetProperty("line1").GetString(), changed.GetProperty("address").GetProperty("new").GetProperty("line1").GetString());
        Assert.Equal((Text("patients", "mrn", "PAT0001"), "The "), (changed.GetProperty("mrn").GetProperty("new").GetString(), changed.GetProperty("nickname").GetProperty("new").GetString()));
    }

    // The first document, masked.
    private static JsonElement Mask(string table, Guid subject, params (string Column, string Json)[] documents)
    {
        (string, byte[])[] fields =
        [
            .. documents.Select(document => (document.Column, (byte[])[1, .. Encoding.UTF8.GetBytes(document.Json)])),
            ("patient_id", subject.ToByteArray(bigEndian: true)), ("table_name", Encoding.UTF8.GetBytes("patients")),
        ];
        return JsonDocument.Parse(MaskRow(table, fields)[documents[0].Column].AsMemory(1)).RootElement;
    }

    private static string Text(string table, string column, string value) => Encoding.UTF8.GetString(MaskRow(table, (column, Encoding.UTF8.GetBytes(value)))[column]);

    private static Dictionary<string, byte[]> MaskRow(string table, params (string Column, byte[] Value)[] fields)
    {
        var columns = Columns(Model()).Where(column => column.Table == table).ToList();
        var row = new CopyRowWriter(columns.Count);
        row.Begin();
        foreach (var (_, column) in columns)
        {
            if (Array.Find(fields, field => field.Column == column).Value is { } value)
            {
                row.Add(value);
            }
            else
            {
                row.AddNull();
            }
        }

        var masked = new CopyRowWriter(columns.Count);
        masked.Begin();
        MaskingPlan.Make(Model(), Secret, columns).RowsOf(table).Transform(new CopyRow(row.Row, new int[columns.Count]), masked);
        var result = new CopyRow(masked.Row, new int[columns.Count]);
        var values = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        for (var place = 0; place < columns.Count; place++)
        {
            values.Add(columns[place].Column, result[place].ToArray());
        }

        return values;
    }

    private static IEnumerable<(string Table, string Column)> Columns(IModel model) =>
        model.GetEntityTypes().SelectMany(entity => entity.GetProperties().Select(property => (entity.GetTableName()!, property.GetColumnName())));

    private static IModel Model(Action<ModelBuilder>? breach = null)
    {
        var options = new DbContextOptionsBuilder().UseClinicDatabase((string?)null).EnableServiceProviderCaching(false).Options;
        using var context = breach is null ? new ClinicDbContext(options) : new BreachContext(options, breach);
        return context.GetService<IDesignTimeModel>().Model;
    }
}
