using System.CommandLine;
using SkinSpire.Persistence.Connecting;
using SkinSpire.Persistence.Planning;

namespace SkinSpire.Persistence.Migrator.Plans;

/// <summary>Where the plan comes from: it is part of the program, unless a file is named.</summary>
internal static class PlanFile
{
    internal static Option<string?> Option { get; } = new("--plan")
    {
        Description = "The migration plan of another build, instead of the one in this program.",
        HelpName = "FILE",
        Recursive = true,
    };

    /// <exception cref="PlanInvalidException">It cannot be used.</exception>
    internal static Release Read(ParseResult line)
    {
        var file = line.GetValue(Option);
        if (file is not null && !File.Exists(file))
        {
            throw new PlanInvalidException(file, "there is no such file");
        }

        return file is null ? new Release(EmbeddedText.ReadBytes(typeof(PlanFile), ReleasePlan.Name), "this program") : new Release(File.ReadAllBytes(file), file);
    }
}
