using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Daks.App.Tests.Package;
using Daks.Host;
using Daks.Host.Betrieb;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;

namespace Daks.App.Tests.Hosting;

/// <summary>A wrong setting stops the deployment, not a Kommune; and all of them are said at once.</summary>
public sealed class StartTests
{
    private static readonly (string Key, string? Value)[] Complete =
    [
        ("Bot:AppId", "bbbbbbbb-0000-4000-8000-000000000001"),
        ("Bot:AllowedTenants:0", "*"),
        ("Daks:OeffentlicheAdresse", "https://daks.musterstadt.example/"),
    ];

    [Fact]
    public void Production_with_all_it_needs_has_no_problems() => Problems(Complete).ShouldBeEmpty();

    [Fact]
    public void Production_without_settings_names_every_one_that_is_missing()
    {
        var problems = Problems();

        problems.Count.ShouldBe(3);
        problems.ShouldContain(problem => problem.StartsWith("Bot:AppId ", StringComparison.Ordinal));
        problems.ShouldContain(problem => problem.StartsWith("Bot:AllowedTenants ", StringComparison.Ordinal));
        problems.ShouldContain("Daks:OeffentlicheAdresse fehlt: die Adresse mit https://, unter der DAKS erreichbar ist.");
    }

    [Theory]
    [InlineData("Daks:OeffentlicheAdresse", "http://daks.musterstadt.example/", "Daks:OeffentlicheAdresse muss")]
    [InlineData("Daks:OeffentlicheAdresse", "daks", "Daks:OeffentlicheAdresse muss")]
    [InlineData("Daks:Beispiel", "true", "Daks:Beispiel ist nur in der Entwicklung erlaubt")]
    [InlineData("Daks:BeobachtungMillisekunden", "1", "Daks:BeobachtungMillisekunden muss zwischen 200 und 60000 liegen.")]
    [InlineData("Daks:BeobachtungMillisekunden", "bald", "Daks:BeobachtungMillisekunden")]
    [InlineData("Daks:Beispiel", "vielleicht", "Daks:Beispiel")]
    [InlineData("Daks:Speicher", "Papier", "Daks:Speicher")]
    [InlineData("Daks:Speicher", "Tables", "weder Daks:Tables:Endpunkt noch Daks:Tables:Verbindung")]
    [InlineData("Daks:Tables:Endpunkt", "https://konto.table.core.windows.net", "Daks:Tables ist eingerichtet, aber Daks:Speicher ist nicht Tables")]
    [InlineData("Daks:Administratoren:0", "anna@musterstadt.example", "Daks:Administratoren enthält „anna@musterstadt.example“: Erwartet werden Objekt-IDs")]
    [InlineData("Daks:Administratoren:0", "", "Daks:Administratoren enthält „“")]
    [InlineData("Bot:AppType", "SingleTenant", "Bot:TenantId")]
    [InlineData("Bot:AppType", "Allen", "Bot:AppType")]
    [InlineData("Bot:AppId", "DAKS", "Bot:AppId ist keine Client-ID")]
    public void A_setting_that_is_wrong_or_contradicts_another_is_named(string key, string value, string problem) =>
        Problems([.. Complete, (key, value)]).ShouldContain(said => said.Contains(problem, StringComparison.Ordinal));

    [Fact]
    public void Administrators_named_by_their_object_ids_are_no_problem() =>
        Problems([.. Complete, ("Daks:Administratoren:0", "11111111-2222-3333-4444-555555555555"), ("Daks:Administratoren:1", "AAAAAAAA-2222-3333-4444-555555555555")])
            .ShouldBeEmpty();

    [Fact]
    public void A_value_of_the_wrong_kind_hides_no_other_problem()
    {
        var problems = Problems(("Daks:BeobachtungMillisekunden", "bald"), ("Bot:AppType", "Allen"), ("Daks:Speicher", "Tables"));

        problems.ShouldContain(problem => problem.Contains("Daks:BeobachtungMillisekunden", StringComparison.Ordinal));
        problems.ShouldContain(problem => problem.Contains("Bot:AppType", StringComparison.Ordinal));
        problems.ShouldContain(problem => problem.Contains("Daks:Tables:Endpunkt", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_process_ends_with_1_and_one_message()
    {
        using var folder = new TemporaryFolder();

        using var process = Start(folder, ("ASPNETCORE_ENVIRONMENT", "Production"));
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));

        process.ExitCode.ShouldBe(1);
        (await output).ShouldBeEmpty();
        (await error).ReplaceLineEndings("\n").ShouldStartWith("DAKS startet nicht. 3 Einstellungen fehlen oder widersprechen sich:\n  - ");
        (await error).ShouldNotContain("   at ");
    }

    [Fact]
    public async Task On_a_developers_machine_it_starts_without_settings_on_loopback_and_ends_cleanly_when_told()
    {
        using var folder = new TemporaryFolder();
        var port = FreePort();
        using var process = Start(folder, ("ASPNETCORE_ENVIRONMENT", "Development"), ("DAKS_PORT", $"{port}"), ("DAKS_DATA", folder.Path));
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };

        var ready = await UntilReadyAsync(http, process);
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));

        ready.ShouldContain("\"Healthy\"");
        process.ExitCode.ShouldBe(0, await output + await error);
        (await error).ShouldBeEmpty();
    }

    private static IReadOnlyList<string> Problems(params (string Key, string? Value)[] settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.Configuration.Sources.Clear();
        foreach (var (key, value) in settings)
        {
            builder.Configuration.AddInMemoryCollection([KeyValuePair.Create(key, value)]);
        }

        builder.AddDaks();
        using var app = builder.Build();
        return app.FindProblems();
    }

    /// <summary>The program as it is built beside the tests, with these settings and no others of ours.</summary>
    private static Process Start(TemporaryFolder folder, params (string Key, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var key in start.Environment.Keys.Where(IsOurs).ToArray())
        {
            start.Environment.Remove(key);
        }

        foreach (var (key, value) in environment)
        {
            start.Environment[key] = value;
        }

        return Process.Start(start)!;
    }

    private static bool IsOurs(string key) =>
        key.StartsWith("DAKS", StringComparison.OrdinalIgnoreCase) || key.StartsWith("Bot__", StringComparison.OrdinalIgnoreCase) || key is "ASPNETCORE_URLS" or "DOTNET_ENVIRONMENT" or "ASPNETCORE_HTTP_PORTS";

    private static async Task<string> UntilReadyAsync(HttpClient http, Process process)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            try
            {
                return await http.GetStringAsync("/health/ready", patience.Token);
            }
            catch (HttpRequestException) when (!process.HasExited)
            {
                await Task.Delay(100, patience.Token);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
