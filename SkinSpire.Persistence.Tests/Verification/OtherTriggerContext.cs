using Microsoft.EntityFrameworkCore;
using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.DatabaseObjects;
using SkinSpire.Persistence.Entities;

namespace SkinSpire.Persistence.Tests.Verification;

/// <summary>The clinic's model with a trigger declared otherwise than the migrations have it.</summary>
internal sealed class OtherTriggerContext(DbContextOptions options) : ClinicDbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        foreach (var ours in modelBuilder.Model.GetEntityTypes().Where(entity => entity.ClrType.Assembly == GetType().Assembly).ToList())
        {
            modelBuilder.Ignore(ours.ClrType);
        }

        modelBuilder.Entity<Patient>().HasRowTrigger("guard_birth_date", "after delete", when: "old.is_deleted");
    }
}
