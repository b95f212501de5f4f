using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.Migrating;

// Writes the migration plan and the idempotent script to the files that are named: what EF would send, made by EF's own services, over no database.
using var context = new ClinicDbContext(new DbContextOptionsBuilder().UseClinicDatabase((string?)null).Options);
var plan = new MigrationCompiler(context).Plan();
File.WriteAllBytes(args[0], plan.Write());
File.Delete(args[1]);

// What cannot be in a transaction cannot be in a block that asks the history first: such a release has no script.
if (plan.Migrations.All(migration => migration.Up.All(statement => statement.InTransaction)))
{
    File.WriteAllText(args[1], PsqlScript.Of(context, Migration.InitialDatabase, plan.Ids[^1], idempotent: true));
}
