using Microsoft.EntityFrameworkCore;
using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.Migrating;

// Writes the migration plan to the file that is named: what EF would send, made by EF's own services, over no database.
using var context = new ClinicDbContext(new DbContextOptionsBuilder().UseClinicDatabase((string?)null).Options);
File.WriteAllBytes(args[0], new MigrationCompiler(context).Plan().Write());
