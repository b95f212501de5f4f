using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SkinSpire.Persistence.Entities;

namespace ClinicLab.Orders;

/// <summary>What no convention gives.</summary>
internal sealed class LabOrderConfiguration : IEntityTypeConfiguration<LabOrder>
{
    // No navigation: a required one would hide the orders of a patient who was deleted softly.
    public void Configure(EntityTypeBuilder<LabOrder> builder) =>
        builder.HasOne<Patient>().WithMany().HasForeignKey(order => new { order.HospitalId, order.PatientId });
}
