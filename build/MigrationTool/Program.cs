using System.Runtime.Loader;
using SkinSpire.Persistence.MigrationTool;

// Started over the dependencies of the project that is asked about; what it does not have lies beside the migrations, or beside this program.
var question = Question.Parse(args);
AssemblyLoadContext.Default.Resolving += (context, name) =>
    new[] { question.Assembly, typeof(Question).Assembly.Location }
        .Select(file => Path.Combine(Path.GetDirectoryName(file)!, $"{name.Name}.dll"))
        .FirstOrDefault(File.Exists) is { } found ? context.LoadFromAssemblyPath(found) : null;
return Answers.Write(question);
