using System.Text.Encodings.Web;
using Daks.Host.Lokal;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Daks.Host.Anmeldung;

/// <summary>Signs nobody in; whoever asks for the tab is told why it does not open: nobody has said whom to sign in with.</summary>
internal sealed class NoSignIn(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "KeineAnmeldung";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(AuthenticateResult.NoResult());

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) =>
        StatusPage.WriteAsync(Context, StatusPage.NoSignIn);
}
