using System.ComponentModel.DataAnnotations.Schema;

namespace SkinSpire.Persistence.Tests.Sessions;

/// <summary>What a proxy generator makes of a class: a subclass that no model knows.</summary>
[NotMapped]
internal sealed class WardProxy : Ward
{
    public override string Kind => "proxy";
}
