using ClinicLab;
using ClinicLab.Orders;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SkinSpire.Persistence.Configuring;
using SkinSpire.Persistence.Errors;
using SkinSpire.Persistence.Hosting;

var builder = Host.CreateApplicationBuilder();
builder.Configuration.AddSkinSpireLocalFile();
builder.Logging.SetMinimumLevel(LogLevel.Error);
builder.Services.AddClinicPersistence<LabDbContext>(builder.Configuration, options => options.OnStart = args is ["migrate"] ? StartMode.Apply : StartMode.Verify);
builder.Services.AddSingleton<OrderDesk>();
using var host = builder.Build();

try
{
    // Refused on a database that lacks a migration of the clinic or of the laboratory.
    await host.StartAsync();
    return await host.Services.GetRequiredService<OrderDesk>().ServeAsync(args);
}
catch (PersistenceException error)
{
    await Console.Error.WriteLineAsync($"error {error.Code}: {error.Message}\nremedy: {error.Remedy}");
    return 1;
}
