using Microsoft.Playwright;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Reporting;

/// <summary>The machine's own Chromium, started once for a class of tests.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string? Program = OnThePath.Find("chromium", "chromium-browser", "google-chrome");

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        if (Program is not null)
        {
            playwright = await Playwright.CreateAsync();

            // Its sandbox refuses root; the page is our own.
            browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Program, Args = Environment.IsPrivilegedProcess ? ["--no-sandbox"] : [] });
        }
    }

    public async ValueTask DisposeAsync()
    {
        await (browser?.DisposeAsync() ?? ValueTask.CompletedTask);
        playwright?.Dispose();
    }

    /// <summary>Opens a file in a window of its own. Where there is no Chromium the test is skipped; in CI it fails.</summary>
    internal async Task<OpenedPage> OpenAsync(string file, int width = 1440, int height = 900, bool dark = false, bool scripts = true)
    {
        Assert.SkipWhen(Program is null && Environment.GetEnvironmentVariable("CI") != "true", "There is no Chromium on this machine: install the package chromium, and this test runs.");
        Assert.True(browser is not null, "There is no Chromium on this machine: build/prepare.sh installs the package chromium.");
        var window = await browser.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = height }, ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light, JavaScriptEnabled = scripts });
        return await OpenedPage.OfAsync(await window.NewPageAsync(), file);
    }
}
