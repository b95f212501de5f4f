namespace SkinSpire.Persistence.Management.Transferring;

/// <summary>A column whose values are moved.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type, as the server prints it.</param>
public sealed record TransferColumn(string Name, string Type);
