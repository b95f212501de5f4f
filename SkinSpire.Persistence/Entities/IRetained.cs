namespace SkinSpire.Persistence.Entities;

/// <summary>A record that law or care needs: trigger <c>prevent_hard_delete</c> refuses to remove it outside a purge.</summary>
public interface IRetained;
