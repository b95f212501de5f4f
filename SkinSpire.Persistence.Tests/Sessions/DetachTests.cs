using Microsoft.EntityFrameworkCore;
using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.Entities;
using SkinSpire.Persistence.Sessions;
using SkinSpire.Persistence.Tenancy;

namespace SkinSpire.Persistence.Tests.Sessions;

public sealed class DetachTests
{
    private static WardContext Context { get; } = new(new DbContextOptionsBuilder().UseClinicDatabase((string?)null).Options, TenantId.New());

    [Fact]
    public void The_copy_holds_all_values_private_ones_and_generated_ones_too()
    {
        var patient = new Patient { Mrn = "P1", FirstName = "Asha", DateOfBirth = new DateOnly(1990, 2, 3) };
        Context.Entry(patient).Property(entity => entity.CreatedBy).CurrentValue = "dr.rao";
        Context.Entry(patient).Property(entity => entity.RowVersion).CurrentValue = 7;

        var copy = Context.Detach(patient);

        Assert.NotSame(patient, copy);
        Assert.Equivalent(patient, copy, strict: true);
        Assert.Equal((patient.PatientId, "dr.rao", 7L), (copy.PatientId, copy.CreatedBy, copy.RowVersion));
        Assert.Equal(EntityState.Detached, Context.Entry(copy).State);
    }

    [Fact]
    public void Cycles_close_among_the_copies_and_what_was_shared_stays_shared()
    {
        var ward = new Ward { Name = "North" };
        ward.Beds.AddRange([new Bed { Number = 1, Ward = ward }, new Bed { Number = 2, Ward = ward }]);

        var copies = Context.Detach(ward.Beds.AsEnumerable());

        var copy = copies[0].Ward!;
        Assert.NotSame(ward, copy);
        Assert.Same(copy, copies[1].Ward);
        Assert.Equal(copies, copy.Beds);
        Assert.Equal([1, 2], copy.Beds.Select(bed => bed.Number));
        Assert.DoesNotContain(copy.Beds, bed => ward.Beds.Contains(bed));
    }

    [Fact]
    public void What_was_not_loaded_is_not_there_and_is_not_read()
    {
        var copy = Context.Detach(new Bed { Number = 1 });

        Assert.Null(copy.Ward);
    }

    [Fact]
    public void A_chain_of_many_thousands_is_copied()
    {
        var beds = Enumerable.Range(0, 50_000).Select(number => new Bed { Number = number, Ward = new Ward { Name = "Each" } }).ToList();
        beds.ForEach(bed => bed.Ward!.Beds.Add(beds[(bed.Number + 1) % beds.Count]));

        var copy = Context.Detach(beds[0]);

        Assert.Equal(1, copy.Ward!.Beds[0].Number);
    }

    [Fact]
    public void A_value_that_changes_in_place_does_not_change_the_copy()
    {
        var ward = new Ward { Name = "North" };

        var copy = Context.Detach(ward);
        ward.Plan[0] = 9;

        Assert.Equal([1, 2, 3], copy.Plan);
    }

    [Fact]
    public void A_proxy_becomes_a_plain_entity()
    {
        var copy = Context.Detach<Ward>(new WardProxy { Name = "North" });

        Assert.Equal((typeof(Ward), "North"), (copy.GetType(), copy.Name));
    }

    [Fact]
    public void Nothing_in_gives_nothing_out()
    {
        Assert.Null(Context.Detach((Patient?)null));
        Assert.Null(Context.Detach((IEnumerable<Patient>?)null));
        Assert.Equal([null!], Context.Detach<Patient>([null!]));
        Assert.Empty(Context.Detach(Array.Empty<Patient>().AsEnumerable()));
    }

    [Fact]
    public void What_is_no_entity_is_refused() =>
        Assert.Throws<InvalidOperationException>(() => Context.Detach("Asha"));
}
