using System.CommandLine;
using SkinSpire.Persistence.Benchmarks;
using SkinSpire.Persistence.Benchmarks.Peers;
using SkinSpire.Persistence.Benchmarks.Starting;

var names = new Argument<string[]>("name") { Description = "Which benchmarks; all when none is named.", Arity = ArgumentArity.ZeroOrMore };
names.AcceptOnlyFromAmong([.. BenchmarkRun.All.Select(benchmark => benchmark.Name)]);
var rounds = new Option<int>("--rounds") { Description = "How many rounds count.", DefaultValueFactory = _ => 5 };
var write = new Option<string?>("--write") { Description = "The document whose sections are written anew: docs/performance.md." };
var only = new Option<string[]>("--only") { Description = "Contenders by words of their names, beside the first of each benchmark; all without it.", DefaultValueFactory = _ => [], AllowMultipleArgumentsPerToken = true };
var root = new RootCommand("Measures this package beside the tools and limits of its field, in turns, as ratios.") { names, rounds, write, only };
root.SetAction((line, ct) =>
{
    Selection.Words = line.GetValue(only)!;
    return BenchmarkRun.RunAsync(line.GetValue(names)!, line.GetValue(rounds), line.GetValue(write), ct);
});
root.Add(Contestant("run-start", Application.Ways, (way, _, ct) => Application.RunAsync(way, ct)));
root.Add(Contestant("run-peer", Peer.All, (peer, folder, _) => Task.FromResult(Peer.Run(peer, folder!))));
return await root.Parse(args).InvokeAsync();

// What a benchmark starts as a process of its own; nobody types it.
static Command Contestant(string name, IReadOnlyList<string> known, Func<string, string?, CancellationToken, Task<int>> run)
{
    var (which, folder) = (new Argument<string>("which"), new Argument<string?>("folder") { Arity = ArgumentArity.ZeroOrOne });
    which.AcceptOnlyFromAmong([.. known]);
    var command = new Command(name) { which, folder };
    command.Hidden = true;
    command.SetAction((line, ct) => run(line.GetValue(which)!, line.GetValue(folder), ct));
    return command;
}
