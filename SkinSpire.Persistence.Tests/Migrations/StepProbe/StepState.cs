using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Migrations.StepProbe;

/// <summary>What the step probe left behind.</summary>
/// <param name="Columns">The columns of its table, in the order they were made.</param>
/// <param name="Counted">How often each row was counted.</param>
/// <param name="Index">valid, invalid or missing.</param>
/// <param name="Applied">Migrations recorded as applied.</param>
/// <param name="HalfDone">Whether one is half done.</param>
internal sealed record StepState(string Columns, string Counted, string Index, long Applied, bool HalfDone)
{
    internal static StepState Complete { get; } = new("id,note,counted,before,after", "1,1", "valid", 3, HalfDone: false);

    internal static async Task<StepState> OfAsync(TestDatabase database)
    {
        await using var session = await database.OpenAsSuperuserAsync();
        return new StepState(
            (string)(await session.ScalarAsync("select string_agg(attname, ',' order by attnum) from pg_attribute where attrelid = 'clinic.step'::regclass and attnum > 0 and not attisdropped"))!,
            (string)(await session.ScalarAsync("select string_agg(counted::text, ',' order by id) from clinic.step"))!,
            (string?)await session.ScalarAsync("select case when indisvalid then 'valid' else 'invalid' end from pg_index where indexrelid = to_regclass('clinic.ux_step_note')") ?? "missing",
            (long)(await session.ScalarAsync("select count(*) from clinic.migrations_history"))!,
            await session.ScalarAsync("select to_regclass('clinic.migration_checkpoint')::text") is not null);
    }
}
