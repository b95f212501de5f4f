namespace SkinSpire.Persistence.Tests.Infrastructure;

/// <summary>Two hospitals, each with a branch, a doctor, a patient and the doctor's account, all of the same codes.</summary>
internal sealed record TwoHospitals(Clinic A, Clinic B)
{
    internal Guid First => A.Hospital;

    internal Guid Second => B.Hospital;

    internal Guid FirstPatient => A.Patient;

    internal static async Task<TwoHospitals> CreateAsync(TestDatabase database)
    {
        await using var migrator = await database.OpenAsMigratorAsync();
        await using var app = await database.OpenAsApplicationAsync();
        return new TwoHospitals(await Clinic.CreateAsync(migrator, app, "ALPHA"), await Clinic.CreateAsync(migrator, app, "BETA"));
    }
}
