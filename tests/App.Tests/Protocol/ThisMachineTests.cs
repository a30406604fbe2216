using System.Net;
using Daks.Bot.Protocol;
using Microsoft.AspNetCore.Http;

namespace Daks.App.Tests.Protocol;

public sealed class ThisMachineTests
{
    [Theory]
    [InlineData("127.0.0.1", "localhost")]
    [InlineData("127.0.0.1", "127.0.0.1:5130")]
    [InlineData("::1", "[::1]:5130")]
    [InlineData("::ffff:127.0.0.1", "LOCALHOST:5130")]
    public void It_asks_over_loopback_and_by_a_name_of_its_own(string remote, string host) => IsAsking(remote, host).ShouldBeTrue();

    [Theory]
    [InlineData("203.0.113.7", "localhost")]
    [InlineData("127.0.0.1", "evil.example")]
    [InlineData("127.0.0.1", "localhost.evil.example")]
    [InlineData("127.0.0.1", "")]
    [InlineData(null, "localhost")]
    public void Nobody_else_does(string? remote, string host) => IsAsking(remote, host).ShouldBeFalse();

    private static bool IsAsking(string? remote, string host) => ThisMachine.IsAsking(new DefaultHttpContext
    {
        Connection = { RemoteIpAddress = remote is null ? null : IPAddress.Parse(remote) },
        Request = { Host = new HostString(host) },
    });
}
