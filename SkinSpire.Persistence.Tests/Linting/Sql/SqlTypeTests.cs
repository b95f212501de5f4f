using SkinSpire.Persistence.Management.Linting.Sql;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Linting.Sql;

/// <summary>What PostgreSQL does is asked of PostgreSQL: an event trigger tells each table that is written anew.</summary>
public sealed class SqlTypeTests(PostgresServer server)
{
    private static readonly string[] Types =
    [
        "integer", "bigint", "text", "varchar(20)", "varchar(40)", "varchar", "char(3)", "numeric(10,2)", "numeric(12,2)", "numeric(12,4)", "numeric", "timestamptz", "timestamp", "uuid", "jsonb", "json", "cidr", "inet", "bit varying(4)", "bit varying(8)",
    ];

    [Fact]
    public async Task A_type_called_free_never_has_its_table_written_anew()
    {
        await using var database = await server.NewDatabaseAsync(migrated: false);
        await using var superuser = await database.OpenAsSuperuserAsync();
        await superuser.ExecuteAsync(
            """
            create function public.refuse() returns event_trigger language plpgsql as $$ begin raise exception 'rewritten'; end $$;
            create event trigger rewrites on table_rewrite execute function public.refuse();
            """);

        foreach (var (from, to) in Types.SelectMany(from => Types.Where(to => SqlType.IsFree(from, to)).Select(to => (from, to))))
        {
            await superuser.ExecuteAsync($"create table public.t (x {from}); insert into public.t values (null); alter table public.t alter column x type {to}; drop table public.t");
        }
    }

    [Theory]
    [InlineData("int4", "integer")]
    [InlineData("VARCHAR( 20 )", "character varying(20)")]
    [InlineData("numeric(10, 2)", "numeric(10,2)")]
    [InlineData("timestamptz(3)", "timestamp(3) with time zone")]
    [InlineData("timestamp without time zone", "timestamp without time zone")]
    [InlineData("text[]", "text[]")]
    public void A_type_has_the_name_that_the_catalog_gives_it(string written, string named) => Assert.Equal(named, SqlType.Named(written));

    [Theory]
    [InlineData("character varying(20)", "character varying(40)", true)]
    [InlineData("character varying(40)", "character varying(20)", false)]
    [InlineData("character varying(20)", "text", true)]
    [InlineData("text", "character varying(20)", false)]
    [InlineData("integer", "bigint", false)]
    [InlineData("numeric(10,2)", "numeric(12,2)", true)]
    [InlineData("numeric(10,2)", "numeric(12,4)", false)]
    [InlineData("timestamp without time zone", "timestamp with time zone", false)]
    [InlineData("cidr", "inet", true)]
    public void A_change_is_free_when_the_server_keeps_the_rows(string from, string to, bool free) => Assert.Equal(free, SqlType.IsFree(from, to));
}
