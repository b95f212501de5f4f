using Microsoft.EntityFrameworkCore.Metadata;

namespace SkinSpire.Persistence.Management.ModelRules;

/// <summary>One thing that every clinic model keeps to, an HMS module's own entities included.</summary>
/// <param name="name">The rule's name, as a reader would say it.</param>
public abstract class ModelRule(string name)
{
    /// <summary>The rule's name, as a reader would say it.</summary>
    public string Name { get; } = name;

    /// <summary>Looks through the model.</summary>
    /// <param name="model">The design-time model (<c>IDesignTimeModel.Model</c>): the run-time one has forgotten CHECKs and defaults.</param>
    /// <returns>One sentence for each breach, naming the object; none when the model keeps the rule.</returns>
    public abstract IEnumerable<string> Violations(IModel model);
}
