using SkinSpire.Persistence.Management.Linting.Sql;

namespace SkinSpire.Persistence.Tests.Linting.Sql;

public sealed class SqlScriptTests
{
    [Theory]
    [InlineData("select 1; select 2", "select 1|select 2")]
    [InlineData("select ';' ; select \";\"", "select ';'|select \";\"")]
    [InlineData("select E'it\\'s; ' ; select 'it''s;'", "select E'it\\'s; '|select 'it''s;'")]
    [InlineData("-- a; b\nselect /* c; /* d; */ e; */ 1;", "select /* c; /* d; */ e; */ 1")]
    [InlineData("select $$;$$, $a$ $$;$$ $a$; select $1", "select $$;$$, $a$ $$;$$ $a$|select $1")]
    [InlineData("create rule r as on insert to t do (select 1; select 2); select 3", "create rule r as on insert to t do (select 1; select 2)|select 3")]
    [InlineData("create function f() returns int begin atomic select case 1 when 1 then 2 end; select 2; end; select 3", "create function f() returns int begin atomic select case 1 when 1 then 2 end; select 2; end|select 3")]
    [InlineData("create function f() returns void language plpgsql as $$ begin drop table t; end $$;", "create function f() returns void language plpgsql as $$ begin drop table t; end $$")]
    [InlineData(" ;; -- nothing", "")]
    public void A_text_is_split_where_its_statements_end(string sql, string statements) =>
        Assert.Equal(statements, string.Join('|', SqlScript.Statements(sql).Select(statement => statement.Text)));

    [Fact]
    public void The_body_of_a_do_is_read_too()
    {
        const string Sql = "do $$ declare n int; begin if n is null then drop table clinic.a; else update clinic.b set c = 1; end if; end $$;";

        var inner = SqlScript.Statements(Sql).Where(statement => statement.IsInBody).Select(statement => statement.Text);

        Assert.Equal(["declare n int", "drop table clinic.a", "update clinic.b set c = 1", "end if", "end"], inner);
    }
}
