using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using SkinSpire.Persistence.Management.Reporting;

namespace SkinSpire.Persistence.Tests.Reporting;

/// <summary>The HTML report as a reader has it: a file, opened in a browser.</summary>
public sealed class ReportPageTests(ReportedClinic clinic, Chromium chromium) : IClassFixture<ReportedClinic>, IClassFixture<Chromium>, IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("skinspire report ");

    private string File => Path.Combine(folder.FullName, "schema.html");

    public async ValueTask InitializeAsync() => await BookWriter.WriteAsync(clinic.Book, File, BookFormat.Html, ct: CancellationToken.None);

    public ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(1440, 900, false)]
    [InlineData(1440, 900, true)]
    [InlineData(400, 850, false)]
    [InlineData(400, 850, true)]
    public async Task It_needs_nothing_complains_of_nothing_and_fits(int width, int height, bool dark)
    {
        await using var opened = await chromium.OpenAsync(File, width, height, dark);
        await opened.ShootAsync($"{width}{(dark ? "-dark" : "")}");

        Assert.Equal([], opened.Complaints);
        Assert.Equal([new Uri(File).AbsoluteUri], opened.Requests);
        Assert.Equal(width, await opened.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Equal(dark ? "rgb(15, 20, 27)" : "rgb(246, 247, 249)", await opened.Page.EvaluateAsync<string>("getComputedStyle(document.documentElement).backgroundColor"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task It_is_accessible(bool dark)
    {
        // One of each kind of thing: the rules look long at every element.
        var few = Path.Combine(folder.FullName, "few.html");
        var book = clinic.Book with { Tables = [.. clinic.Book.Tables.Where(table => table.Name is "user_roles" or "row_history")], Functions = [.. clinic.Book.Functions.Take(3)] };
        await BookWriter.WriteAsync(book, few, BookFormat.Html, ct: TestContext.Current.CancellationToken);
        await using var opened = await chromium.OpenAsync(few, dark: dark);
        await opened.Page.ClickAsync(Box("user_roles"));

        var found = await opened.Page.RunAxe();

        Assert.Equal([], found.Violations.SelectMany(violation => violation.Nodes.Take(3).Select(node => $"{violation.Id}: {violation.Help}: {node.Html}")));
    }

    [Fact]
    public async Task The_theme_can_be_turned_over()
    {
        await using var opened = await chromium.OpenAsync(File);

        await opened.Page.ClickAsync("#theme");

        Assert.Equal(("rgb(15, 20, 27)", "true"), (await opened.Page.EvaluateAsync<string>("getComputedStyle(document.documentElement).backgroundColor"), await opened.Page.GetAttributeAsync("#theme", "aria-pressed")));
    }

    [Fact]
    public async Task The_search_leaves_the_tables_that_have_it_and_lights_them()
    {
        await using var opened = await chromium.OpenAsync(File);

        await opened.Page.Keyboard.PressAsync("/");
        await opened.Page.Keyboard.TypeAsync("PHONE");

        string[] tables = ["patients", "staff", "users"];
        Assert.Equal(tables, await opened.NamesAsync("#tables-list li:visible", "data-table"));
        Assert.Equal(tables, await opened.NamesAsync("article.table:visible", "data-table"));
        Assert.Equal(tables, await opened.NamesAsync(".box.lit", "data-table"));
        Assert.Equal(["phone", "phone", "phone"], await opened.NamesAsync("tr.found", "data-column"));
        Assert.Equal("3 tables, 3 columns", await opened.Page.TextContentAsync("#found"));
        await opened.ShootAsync("search");

        await opened.Page.Keyboard.PressAsync("Escape");
        Assert.Equal(clinic.Book.Tables.Select(table => table.Name), await opened.NamesAsync("article.table:visible", "data-table"));

        await opened.Page.FillAsync("#search", "nobody has this");
        Assert.True(await opened.Page.IsVisibleAsync("#nothing"));
    }

    [Fact]
    public async Task A_table_that_is_chosen_shows_its_keys_and_they_can_be_followed()
    {
        await using var opened = await chromium.OpenAsync(File);

        await opened.Page.ClickAsync(Box("appointments"));
        Assert.Equal("appointments", await opened.Page.TextContentAsync("#panel h3"));
        Assert.Equal(Keys("appointments"), await opened.NamesAsync(".line.lit", "data-key"));
        await opened.ShootAsync("chosen");

        await opened.Page.ClickAsync("#panel [data-key='appointments.fk_appointments_staff_id']");
        Assert.Equal("staff", await opened.Page.TextContentAsync("#panel h3"));
        Assert.Equal(["appointments.fk_appointments_staff_id"], await opened.NamesAsync(".line.lit", "data-key"));
        Assert.Equal(["appointments", "staff"], await opened.NamesAsync(".box.lit", "data-table"));

        await opened.Page.ClickAsync("#panel .details");
        Assert.True(await opened.Page.EvaluateAsync<bool>("document.getElementById('table-staff').getBoundingClientRect().top < innerHeight / 2"));

        await opened.Page.Keyboard.PressAsync("Escape");
        Assert.False(await opened.Page.IsVisibleAsync("#panel"));
        Assert.Equal([], await opened.NamesAsync(".lit", "data-table"));
    }

    [Fact]
    public async Task The_keyboard_reaches_every_table()
    {
        await using var opened = await chromium.OpenAsync(File);

        await opened.Page.FocusAsync("#canvas");
        await opened.Page.Keyboard.PressAsync("Tab");
        await opened.Page.Keyboard.PressAsync("Enter");

        Assert.Equal(clinic.Book.Tables[0].Name, await opened.Page.TextContentAsync("#panel h3"));
    }

    [Fact]
    public async Task A_line_that_is_pointed_at_lights_both_ends()
    {
        await using var opened = await chromium.OpenAsync(File);

        await opened.Page.Locator("[data-key='user_sessions.fk_user_sessions_user_id'] .touch").DispatchEventAsync("pointerover");
        Assert.Equal(["user_sessions", "users"], await opened.NamesAsync(".box.lit", "data-table"));

        await opened.Page.Locator("[data-key='user_sessions.fk_user_sessions_user_id'] .touch").DispatchEventAsync("pointerout");
        Assert.Equal([], await opened.NamesAsync(".box.lit", "data-table"));
    }

    [Fact]
    public async Task The_diagram_zooms_and_moves_by_wheel_buttons_keys_and_hand()
    {
        await using var opened = await chromium.OpenAsync(File);
        var whole = await opened.ViewAsync();

        await opened.Page.ClickAsync("#zoom-in");
        Assert.Equal(whole[2] * 0.8, (await opened.ViewAsync())[2], 3);
        await opened.Page.ClickAsync("#zoom-out");
        Assert.Equal(whole[2], (await opened.ViewAsync())[2], 3);

        await opened.Page.FocusAsync("#canvas");
        await opened.Page.Keyboard.PressAsync("+");
        await opened.Page.Keyboard.PressAsync("ArrowRight");
        var moved = await opened.ViewAsync();
        Assert.True(moved[0] > whole[0] && moved[2] < whole[2]);

        await opened.Page.HoverAsync("#canvas");
        await opened.Page.Mouse.WheelAsync(0, -300);
        await opened.Page.WaitForFunctionAsync("width => document.querySelector('#canvas').viewBox.baseVal.width < width * 0.9", moved[2]);

        var before = await opened.ViewAsync();
        await opened.Page.Mouse.DownAsync();
        await opened.Page.Mouse.MoveAsync(500, 500);
        await opened.Page.Mouse.UpAsync();
        Assert.NotEqual(before[0], (await opened.ViewAsync())[0]);
        Assert.False(await opened.Page.IsVisibleAsync("#panel"));

        await opened.Page.FocusAsync("#canvas");
        await opened.Page.Keyboard.PressAsync("0");
        Assert.Equal(whole, await opened.ViewAsync());

        await opened.Page.FocusAsync(Box("patients"));
        await opened.Page.Keyboard.PressAsync("Enter");
        Assert.True(await opened.Page.IsVisibleAsync("#panel"));
    }

    [Fact]
    public async Task Hospital_keys_show_when_asked_for()
    {
        await using var opened = await chromium.OpenAsync(File);
        Assert.Equal(0, await opened.Page.Locator(".of-hospital:visible").CountAsync());

        await opened.Page.ClickAsync("#hospital-keys");

        Assert.Equal(clinic.Book.References.Count(reference => reference.IsOfHospital), await opened.Page.Locator(".of-hospital:visible").CountAsync());
    }

    [Fact]
    public async Task In_the_diagram_nothing_is_cut_and_no_line_crosses_a_table()
    {
        await using var opened = await chromium.OpenAsync(File);

        Assert.Equal([], await opened.LinesAsync(
            """
            () => [...document.querySelectorAll('.box')].flatMap(box => {
              const card = box.querySelector('.card').getBBox();
              return [...box.querySelectorAll('text')].filter(text => text.getBBox().x + text.getBBox().width > card.width - 4).map(text => `${box.dataset.table}: ${text.textContent}`);
            })
            """));
        Assert.Equal([], await opened.LinesAsync(
            """
            () => {
              const boxes = [...document.querySelectorAll('.box')].map(box => ({ name: box.dataset.table, at: box.getBoundingClientRect() }));
              return [...document.querySelectorAll('.line:not(.of-hospital) .ink')].flatMap(ink => {
                const toScreen = ink.getScreenCTM(), length = ink.getTotalLength();
                const points = Array.from({ length: 400 }, (_, i) => ink.getPointAtLength(length * i / 399).matrixTransform(toScreen));
                return boxes.filter(({ at }) => points.some(point => point.x > at.left + 1 && point.x < at.right - 1 && point.y > at.top + 1 && point.y < at.bottom - 1)).map(box => `${ink.parentElement.dataset.key} crosses ${box.name}`);
              });
            }
            """));
    }

    [Fact]
    public async Task A_trigger_that_is_opened_shows_the_source_of_its_function()
    {
        await using var opened = await chromium.OpenAsync(File);
        var trigger = opened.Page.Locator("#table-users details", new PageLocatorOptions { HasText = "hash_password" });

        await trigger.Locator("summary").ClickAsync();

        var source = clinic.Book.Functions.Single(function => function.Name == "clinic.hash_password()").Definition;
        Assert.Equal(source, await trigger.Locator("pre").Nth(1).TextContentAsync());
    }

    [Fact]
    public async Task Without_scripts_it_is_whole_and_every_link_leads_somewhere()
    {
        await using var opened = await chromium.OpenAsync(File, scripts: false);

        Assert.Equal(clinic.Book.Tables.Count, await opened.Page.Locator("article.table:visible").CountAsync());
        await opened.Page.ClickAsync(Box("patients"));
        Assert.EndsWith("#table-patients", opened.Page.Url, StringComparison.Ordinal);
        var links = await opened.NamesAsync("a[href]", "href");
        var places = await opened.NamesAsync("[id]", "id");
        Assert.Equal([], links.Select(link => link.TrimStart('#')).Except(places, StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_a_schema_says_is_text_and_nothing_else()
    {
        var hostile = Path.Combine(folder.FullName, "hostile.html");
        await BookWriter.WriteAsync(Invented.OfHostileWords(), hostile, BookFormat.Html, ct: TestContext.Current.CancellationToken);

        await using var opened = await chromium.OpenAsync(hostile);
        await opened.Page.Locator(".box").ClickAsync();

        Assert.Equal([], opened.Complaints);
        Assert.Equal(($"{Invented.Hostile} · schema book", 0), (await opened.Page.TitleAsync(), await opened.Page.Locator("img").CountAsync()));
        Assert.Equal(Invented.Hostile, await opened.Page.TextContentAsync("#panel h3"));
        Assert.Equal([Invented.Hostile], await opened.NamesAsync("article.table", "data-table"));
    }

    private static string Box(string table) => $".box[data-table='{table}']";

    private string[] Keys(string table) =>
        [.. clinic.Book.References.Where(key => !key.IsOfHospital && (key.Table == table || key.Target == table)).Select(key => $"{key.Table}.{key.Name}").Order(StringComparer.Ordinal)];
}
