using System.CommandLine;
using SkinSpire.Persistence.Benchmarks;

var names = new Argument<string[]>("name") { Description = "Which benchmarks; all when none is named.", Arity = ArgumentArity.ZeroOrMore };
names.AcceptOnlyFromAmong([.. BenchmarkRun.All.Select(benchmark => benchmark.Name)]);
var rounds = new Option<int>("--rounds") { Description = "How many rounds count.", DefaultValueFactory = _ => 5 };
var write = new Option<string?>("--write") { Description = "The document whose sections are written anew: docs/performance.md." };
var root = new RootCommand("Measures this package beside the tools and limits of its field, in turns, as ratios.") { names, rounds, write };
root.SetAction((line, ct) => BenchmarkRun.RunAsync(line.GetValue(names)!, line.GetValue(rounds), line.GetValue(write), ct));
return await root.Parse(args).InvokeAsync();
