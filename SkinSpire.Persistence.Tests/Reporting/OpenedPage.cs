using Microsoft.Playwright;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Reporting;

/// <summary>A page in a browser, with what it asked for and complained about.</summary>
internal sealed class OpenedPage : IAsyncDisposable
{
    private readonly List<string> complaints = [];
    private readonly List<string> requests = [];

    private OpenedPage(IPage page)
    {
        Page = page;
        page.Console += (_, message) => complaints.Add(message.Text);
        page.PageError += (_, error) => complaints.Add(error);
        page.Request += (_, request) => requests.Add(request.Url);
    }

    internal IPage Page { get; }

    /// <summary>What the console shows.</summary>
    internal IReadOnlyList<string> Complaints => complaints;

    /// <summary>Every address it asked for, its own too.</summary>
    internal IReadOnlyList<string> Requests => requests;

    internal static async Task<OpenedPage> OfAsync(IPage page, string file)
    {
        var opened = new OpenedPage(page);
        await page.GotoAsync(new Uri(file).AbsoluteUri);
        return opened;
    }

    /// <summary>An attribute of everything that a selector finds, in order of the alphabet.</summary>
    internal async Task<IReadOnlyList<string>> NamesAsync(string selector, string attribute) =>
        [.. (await Page.Locator(selector).EvaluateAllAsync<string[]>("(found, attribute) => found.map(one => one.getAttribute(attribute))", attribute)).Order(StringComparer.Ordinal)];

    /// <summary>The lines that a script of the test makes.</summary>
    internal async Task<IReadOnlyList<string>> LinesAsync(string script) => await Page.EvaluateAsync<string[]>(script);

    /// <summary>Left, top, width and height of what the diagram shows.</summary>
    internal async Task<double[]> ViewAsync() => [.. (await Page.GetAttributeAsync("#canvas", "viewBox"))!.Split(' ').Select(number => double.Parse(number, System.Globalization.CultureInfo.InvariantCulture))];

    /// <summary>A picture in <c>artifacts/</c>, for people to look at.</summary>
    internal Task ShootAsync(string name) => Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Repository.Root, "artifacts", $"report-{name}.png") });

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}
