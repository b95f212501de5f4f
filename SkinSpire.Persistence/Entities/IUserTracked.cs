using SkinSpire.Persistence.Classification;

namespace SkinSpire.Persistence.Entities;

/// <summary>A row that knows who made and last changed it, by trigger <c>track_user_changes</c>.</summary>
public interface IUserTracked
{
    /// <summary>Longest name of an actor, in characters.</summary>
    const int ActorMaxLength = 64;

    /// <summary>Who inserted the row; never changes.</summary>
    [PersonalData(DataKind.Login)]
    string CreatedBy { get; }

    /// <summary>Who last really changed the row.</summary>
    [PersonalData(DataKind.Login)]
    string UpdatedBy { get; }
}
