using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Daks.Host;
using Daks.Host.Betrieb;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Daks.App.Tests.Hosting;

/// <summary>A wrong setting stops the deployment, not a Kommune; and all of them are said at once.</summary>
public sealed class StartTests
{
    private static readonly (string Key, string? Value)[] Complete =
    [
        ("Bot:AppId", "bbbbbbbb-0000-4000-8000-000000000001"),
        ("Bot:AllowedTenants:0", "*"),
        ("Daks:OeffentlicheAdresse", "https://daks.musterstadt.example/"),
        ("DAKS_DATA", Path.GetFullPath("/var/lib/daks")),
    ];

    [Fact]
    public void Production_with_all_it_needs_has_no_problems() => Problems(Complete).ShouldBeEmpty();

    [Fact]
    public void Production_without_settings_names_every_one_that_is_missing()
    {
        var problems = Problems();

        problems.Count.ShouldBe(4);
        problems.ShouldContain(problem => problem.StartsWith("Bot:AppId ", StringComparison.Ordinal));
        problems.ShouldContain(problem => problem.StartsWith("Bot:AllowedTenants ", StringComparison.Ordinal));
        problems.ShouldContain("Daks:OeffentlicheAdresse fehlt: die Adresse mit https://, unter der DAKS erreichbar ist.");
        problems.ShouldContain("Daks:Daten (oder DAKS_DATA) fehlt: der Ordner für Daten und Schlüssel, der Neustart und Aktualisierung übersteht, zum Beispiel /var/lib/daks.");
    }

    [Theory]
    [InlineData("Regionaldatenbank:Benutzer", "DAKS1234", "Regionaldatenbank:Kennwort fehlt")]
    [InlineData("Regionaldatenbank:Kennwort", "geheim", "Regionaldatenbank:Benutzer fehlt")]
    [InlineData("Regionaldatenbank:Adresse", "http://www.regionalstatistik.de/", "Regionaldatenbank:Adresse ist keine Adresse mit https://")]
    [InlineData("Daks:OeffentlicheAdresse", "http://daks.musterstadt.example/", "Daks:OeffentlicheAdresse muss")]
    [InlineData("Daks:OeffentlicheAdresse", "daks", "Daks:OeffentlicheAdresse muss")]
    [InlineData("Daks:Beispiel", "true", "Daks:Beispiel ist nur in der Entwicklung erlaubt")]
    [InlineData("Daks:BeobachtungMillisekunden", "1", "Daks:BeobachtungMillisekunden muss zwischen 200 und 60000 liegen.")]
    [InlineData("Daks:BeobachtungMillisekunden", "bald", "Daks:BeobachtungMillisekunden ist „bald“: Erwartet wird eine ganze Zahl.")]
    [InlineData("Daks:Beispiel", "vielleicht", "Daks:Beispiel ist „vielleicht“: Erwartet wird true oder false.")]
    [InlineData("Daks:EingangMegabyte", "499", "Daks:EingangMegabyte muss mindestens so groß sein wie Daks:DateiMegabyte")]
    [InlineData("Daks:Speicher", "Papier", "Daks:Speicher")]
    [InlineData("Daks:Daten", "./.daks", "Daks:Daten (oder DAKS_DATA) muss im Betrieb ein vollständiger Pfad sein: „./.daks“ hinge davon ab")]
    [InlineData("Daks:Speicher", "Tables", "weder Daks:Tables:Endpunkt noch Daks:Tables:Verbindung")]
    [InlineData("Daks:Tables:Endpunkt", "https://konto.table.core.windows.net", "Daks:Tables ist eingerichtet, aber Daks:Speicher ist nicht Tables")]
    [InlineData("Daks:OeffentlicheAdresse", "https://portal.musterstadt.example/daks", "Daks:OeffentlicheAdresse darf hinter dem Rechnernamen nichts haben")]
    [InlineData("Daks:Tables:ClientId", "5f0c", "Daks:Tables ist eingerichtet, aber Daks:Speicher ist nicht Tables")]
    [InlineData("Bot:AllowedTenants:1", "7f1f5a0e-0000-4000-8000-000000000001", "lässt mit \"*\" zugleich alle zu")]
    [InlineData("Bot:ClientSecret", "geheim", "Bot:ClientSecret ist gesetzt, gilt aber nur mit Bot:AppType SingleTenant")]
    [InlineData("Daks:Administratoren:0", "anna@musterstadt.example", "Daks:Administratoren enthält „anna@musterstadt.example“: Erwartet werden Objekt-IDs")]
    [InlineData("Daks:Administratoren:0", "", "Daks:Administratoren enthält „“")]
    [InlineData("Bot:AppType", "SingleTenant", "Bot:TenantId")]
    [InlineData("Bot:AppType", "Allen", "Bot:AppType ist „Allen“: Erwartet wird UserAssignedMSI oder SingleTenant.")]
    [InlineData("Bot:AppId", "DAKS", "Bot:AppId ist keine Client-ID")]
    public void A_setting_that_is_wrong_or_contradicts_another_is_named(string key, string value, string problem) =>
        Problems([.. Complete, (key, value)]).ShouldContain(said => said.Contains(problem, StringComparison.Ordinal));

    [Theory]
    [InlineData("abc")]
    [InlineData("0")]
    [InlineData("65536")]
    [InlineData("-1")]
    [InlineData("5130/")]
    public void A_port_that_is_none_is_named_and_nothing_else(string port) =>
        Problems([.. Complete, ("DAKS_PORT", port)]).ShouldBe([$"DAKS_PORT ist „{port}“: Erwartet wird eine Zahl von 1 bis 65535."]);

    [Fact]
    public void A_port_beside_an_address_is_a_contradiction_and_alone_it_counts_in_production_too()
    {
        Problems([.. Complete, ("DAKS_PORT", "5131")]).ShouldBeEmpty();

        Problems([.. Complete, ("DAKS_PORT", "5131"), ("URLS", "http://127.0.0.1:5130")])
            .ShouldBe(["DAKS_PORT und ASPNETCORE_URLS (oder ASPNETCORE_HTTP_PORTS) sind beide gesetzt; bitte nur eines davon angeben."]);
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public void The_port_is_where_it_listens_on_this_machine_only(string environment)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection([KeyValuePair.Create("DAKS_PORT", (string?)"5131")]);

        builder.ListenLocally();

        builder.WebHost.GetSetting(WebHostDefaults.ServerUrlsKey).ShouldBe("http://127.0.0.1:5131");
    }

    /// <remarks>The keys lie there whatever the store.</remarks>
    [Fact]
    public void Production_is_told_where_its_folder_is_also_with_tables()
    {
        var problems = Problems(
            [.. Complete.Where(setting => setting.Key != "DAKS_DATA"), ("Daks:Speicher", "Tables"), ("Daks:Tables:Endpunkt", "https://konto.table.core.windows.net")]);

        problems.ShouldHaveSingleItem().ShouldStartWith("Daks:Daten (oder DAKS_DATA) fehlt");
    }

    [Theory]
    [InlineData("UseDevelopmentStorage=true")]
    [InlineData("DefaultEndpointsProtocol=http;AccountName=konto;AccountKey=a2V5;EndpointSuffix=core.windows.net")]
    [InlineData("AccountName=konto;AccountKey=a2V5;TableEndpoint=http://konto.table.core.windows.net")]
    [InlineData("AccountName=devstoreaccount1;AccountKey=a2V5;TableEndpoint=https://127.0.0.1:10002/devstoreaccount1")]
    public void Production_keeps_no_strategies_in_an_emulator_or_over_an_open_line(string verbindung)
    {
        var problems = Problems([.. Complete, ("Daks:Speicher", "Tables"), ("Daks:Tables:Verbindung", verbindung)]);
        var beside = Problems([.. Complete, ("Daks:Speicher", "Tables"), ("Daks:Tables:Verbindung", verbindung), ("Daks:Tables:Endpunkt", "https://konto.table.core.windows.net")]);

        problems.ShouldHaveSingleItem().ShouldStartWith("Daks:Tables:Verbindung führt zu einem Emulator oder geht unverschlüsselt über http://");
        beside.Count.ShouldBe(2);
        beside.ShouldContain("Daks:Tables:Endpunkt und Daks:Tables:Verbindung sind beide gesetzt; bitte nur eines davon angeben.");
    }

    [Theory]
    [InlineData("Daks:Tables:Endpunkt", "https://konto.table.core.windows.net")]
    [InlineData("Daks:Tables:Verbindung", "AccountName=konto;AccountKey=a2V5;TableEndpoint=https://konto.table.core.windows.net")]
    public void Production_keeps_strategies_in_an_account_over_https(string key, string value) =>
        Problems([.. Complete, ("Daks:Speicher", "Tables"), (key, value)]).ShouldBeEmpty();

    [Fact]
    public void Administrators_named_by_their_object_ids_are_no_problem() =>
        Problems([.. Complete, ("Daks:Administratoren:0", "11111111-2222-3333-4444-555555555555"), ("Daks:Administratoren:1", "AAAAAAAA-2222-3333-4444-555555555555")])
            .ShouldBeEmpty();

    [Fact]
    public void A_value_of_the_wrong_kind_hides_no_other_problem_not_even_of_its_own_part()
    {
        var problems = Problems(
            ("Daks:BeobachtungMillisekunden", "bald"),
            ("Daks:Beispiel", "true"),
            ("Daks:DateiMegabyte", "0"),
            ("Daks:OeffentlicheAdresse", "http://x/y"),
            ("Daks:Speicher", "Tables"),
            ("DAKS_DATA", Path.GetFullPath("/var/lib/daks")),
            ("Bot:AppType", "Allen"));

        problems.Select(problem => problem.Split(' ')[0]).ShouldBe(
            [
                "Daks:BeobachtungMillisekunden", "Daks:Beispiel", "Daks:DateiMegabyte", "Daks:OeffentlicheAdresse", "Daks:Speicher",
                "Bot:AppType", "Bot:AppId", "Bot:AllowedTenants",
            ],
            ignoreOrder: true);
    }

    [Fact]
    public async Task The_process_ends_with_1_and_one_message()
    {
        using var folder = new TemporaryFolder();

        using var process = HostProgram.Start(folder.Path, ("ASPNETCORE_ENVIRONMENT", "Production"));
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));

        process.ExitCode.ShouldBe(1);
        (await output).ShouldBeEmpty();
        (await error).ReplaceLineEndings("\n").ShouldStartWith("DAKS startet nicht. 4 Einstellungen fehlen oder widersprechen sich:\n  - ");
        (await error).ShouldNotContain("   at ");
    }

    [Fact]
    public async Task A_taken_port_is_said_in_one_line()
    {
        using var folder = new TemporaryFolder();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        using var process = HostProgram.Start(folder.Path, ("ASPNETCORE_ENVIRONMENT", "Development"), ("DAKS_PORT", $"{port}"), ("DAKS_DATA", folder.Path));
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));

        process.ExitCode.ShouldBe(1);
        (await output).ShouldBeEmpty();
        (await error).TrimEnd().ShouldBe(
            $"DAKS startet nicht. Unter http://127.0.0.1:{port} lauscht schon ein anderes Programm. Beenden Sie es, oder wählen Sie einen anderen Port, zum Beispiel DAKS_PORT=5131.");
    }

    [Fact]
    public async Task On_a_developers_machine_it_starts_without_settings_on_loopback_and_ends_cleanly_when_told()
    {
        using var folder = new TemporaryFolder();
        var port = Ports.Free();
        using var process = HostProgram.Start(folder.Path, ("ASPNETCORE_ENVIRONMENT", "Development"), ("DAKS_PORT", $"{port}"), ("DAKS_DATA", folder.File("daten")));
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };

        var ready = await HostProgram.UntilReadyAsync(http, process);
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));

        ready.ShouldContain("\"Healthy\"");
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(folder.File("daten")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        process.ExitCode.ShouldBe(0, await output + await error);
        (await error).ShouldBeEmpty();
    }

    [Fact]
    public void The_script_waits_longer_for_the_end_than_the_program_takes()
    {
        var script = File.ReadAllText(Repository.File("tools", "common.sh"));
        var tenths = int.Parse(Regex.Match(script, @"tries < (\d+); tries\+\+\)\); do\n\s+kill -0").Groups[1].Value, CultureInfo.InvariantCulture);
        var builder = WebApplication.CreateBuilder();
        builder.AddDaks();
        using var app = builder.Build();

        app.Services.GetRequiredService<IOptions<HostOptions>>().Value.ShutdownTimeout.ShouldBeLessThan(TimeSpan.FromSeconds((tenths / 10) - 3));
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
}
