using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Npgsql;
using SkinSpire.Persistence.Tests.Infrastructure;
using YamlDotNet.Serialization;

namespace SkinSpire.Persistence.Tests.Build;

/// <summary>The files that give a machine to those who use GitHub, Docker or a development container; no engine is here to run them.</summary>
public sealed class MachineDefinitionTests
{
    [Fact]
    public void The_workflow_runs_what_ci_runs_and_may_write_nothing()
    {
        var workflow = Yaml(".github/workflows/ci.yml");
        var commands = ((List<object>)At(workflow, "jobs", "ci", "steps")).Cast<Dictionary<object, object>>().Where(step => step.ContainsKey("run")).Select(step => step["run"]);

        Assert.Equal([".ci/run"], commands);
        Assert.True(File.Exists(Path.Combine(Repository.Root, ".ci/run")));
        Assert.Equal(new Dictionary<object, object> { ["contents"] = "read" }, At(workflow, "permissions"));
    }

    [Fact]
    public void The_compose_file_gives_a_server_that_its_own_words_reach_from_this_machine_only()
    {
        var postgres = At(Yaml("compose.yaml"), "services", "postgres");
        var said = new NpgsqlConnectionStringBuilder(Regex.Match(Text("compose.yaml"), "SKINSPIRE_TEST_SERVER='(?<value>[^']+)'", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["value"].Value);

        Assert.Equal([string.Create(CultureInfo.InvariantCulture, $"{said.Host}:{said.Port}:5432")], (List<object>)At(postgres, "ports"));
        Assert.Equal("127.0.0.1", said.Host);
        Assert.Equal(At(postgres, "environment", "POSTGRES_PASSWORD"), said.Password);
        Assert.Matches("^postgres:1[5-8]$", (string)At(postgres, "image"));
    }

    [Fact]
    public void The_development_container_has_the_sdk_of_global_json_and_is_set_up_by_the_script()
    {
        var container = JsonDocument.Parse(Text(".devcontainer/devcontainer.json")).RootElement;
        var sdk = JsonDocument.Parse(Text("global.json")).RootElement.GetProperty("sdk").GetProperty("version").GetString()!;

        Assert.Equal("build/setup.sh dev", container.GetProperty("postCreateCommand").GetString());
        Assert.Contains($"dotnet-sdk-{string.Join('.', sdk.Split('.')[..2])} ", Text($".devcontainer/{container.GetProperty("build").GetProperty("dockerfile").GetString()}"), StringComparison.Ordinal);
    }

    private static object At(object node, params string[] path) => path.Aggregate(node, (at, name) => ((Dictionary<object, object>)at)[name]);

    private static object Yaml(string file) => new DeserializerBuilder().Build().Deserialize<object>(Text(file));

    private static string Text(string file) => File.ReadAllText(Path.Combine(Repository.Root, file));
}
