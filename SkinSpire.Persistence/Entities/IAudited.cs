namespace SkinSpire.Persistence.Entities;

/// <summary>A row whose every change is written to <c>row_history</c>, by trigger <c>row_history</c>.</summary>
public interface IAudited;
