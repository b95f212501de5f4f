using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace SkinSpire.Persistence.Tests.Probes.LockProbe.Versions;

[DbContext(typeof(ProbeContext))]
internal sealed class ProbeContextModelSnapshot : ModelSnapshot
{
    protected override void BuildModel(ModelBuilder modelBuilder) => modelBuilder.HasAnnotation("ProductVersion", "10.0.15");
}
