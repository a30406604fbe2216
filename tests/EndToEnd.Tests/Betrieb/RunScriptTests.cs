using System.Net;
using System.Net.Sockets;
using Daks.EndToEnd.Tests.Infrastructure;
using Daks.EndToEnd.Tests.Tab;
using Microsoft.Playwright;

namespace Daks.EndToEnd.Tests.Betrieb;

/// <summary>The one command somebody types first.</summary>
[Collection(ToolsTests.Name)]
public sealed class RunScriptTests(Chromium chromium)
{
    [Fact]
    public async Task Run_sets_up_starts_says_where_and_ends_with_nothing_left()
    {
        var port = Ports.Free();
        var data = Directory.CreateTempSubdirectory("daks-run-");
        await using var script = Start(port, data.FullName);

        await script.AnswersAsync(new Uri($"http://127.0.0.1:{port}/health/ready"));
        await script.SaysAsync($"http://localhost:{port}/");
        var code = await script.TerminateAsync();

        script.Output.ShouldContain("./daks chat");
        script.Output.ShouldContain(data.FullName);
        code.ShouldBe(0);
        (await IsListeningAsync(port)).ShouldBeFalse();
        data.EnumerateFiles("*.db").ShouldNotBeEmpty();
        data.Delete(recursive: true);
    }

    [Fact]
    public async Task The_demonstration_shows_Musterstadt_and_keeps_its_data_apart()
    {
        var port = Ports.Free();
        var data = Directory.CreateTempSubdirectory("daks-run-");
        await using var script = Start(port, data.FullName, "--demo");

        await script.AnswersAsync(new Uri($"http://127.0.0.1:{port}/health/ready"));
        await using var tab = await TabDriver.OpenAsync(chromium.Browser, new Uri($"http://localhost:{port}/"), "19:demografiestrategie@thread.tacv2");
        await Assertions.Expect(tab.Page.Locator("main")).ToContainTextAsync("Musterstadt");
        var code = await script.TerminateAsync();

        code.ShouldBe(0);
        new DirectoryInfo(Path.Combine(data.FullName, "demo")).EnumerateFiles("*.db").ShouldNotBeEmpty();
        data.Delete(recursive: true);
    }

    [Fact]
    public async Task A_taken_port_is_said_with_the_way_on()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        await using var script = Start(port, Path.GetTempPath());

        var code = await script.ExitAsync();

        code.ShouldNotBe(0);
        script.Output.ShouldContain($"{port}");
        script.Output.ShouldContain("DAKS_PORT=");
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("65536")]
    public async Task What_is_no_port_is_said_before_anything_is_built(string port)
    {
        await using var script = Start(port, Path.GetTempPath());

        var code = await script.ExitAsync();

        code.ShouldBe(2);
        script.Output.ShouldContain($"DAKS_PORT ist \"{port}\": Erwartet wird eine Zahl von 1 bis 65535");
        script.Output.ShouldNotContain("gebaut");
    }

    private static ChildProcess Start(int port, string data, params string[] options) => Start($"{port}", data, options);

    private static ChildProcess Start(string port, string data, params string[] options) => new(
        "bash",
        [Repository.File("daks"), "run", .. options],
        Repository.Root,
        new Dictionary<string, string> { ["DAKS_PORT"] = port, ["DAKS_DATA"] = data });

    private static async Task<bool> IsListeningAsync(int port)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
