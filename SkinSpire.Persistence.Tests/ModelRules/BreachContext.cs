using Microsoft.EntityFrameworkCore;
using SkinSpire.Persistence.Context;

namespace SkinSpire.Persistence.Tests.ModelRules;

/// <summary>The clinic with one table more, as an HMS module would add it.</summary>
internal sealed class BreachContext(DbContextOptions options, Action<ModelBuilder> breach) : ClinicDbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<Breach>(entity =>
        {
            entity.ToTable("breaches");
            entity.Ignore(b => b.Notes).Ignore(b => b.Extra).Ignore(b => b.Nickname).Ignore(b => b.Patient);
        });
        breach(modelBuilder);
    }
}
