using System.Security.Claims;
using Daks.Bot.Conversations;
using Daks.Bot.Protocol;
using Daks.Host.Betrieb;
using Daks.Host.Lokal;
using Daks.Tab;
using Daks.Tab.Sitzungen;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Abstractions;
using Microsoft.Identity.Web;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Daks.Host.Anmeldung;

/// <summary>
/// How people get into the tab: inside Teams by the token Teams gives the page, in a browser by OpenID Connect. Both end
/// in the same cookie, which holds who somebody is; what they may do there, their team decides.
/// </summary>
internal static class SignIn
{
    /// <summary>The session.</summary>
    public const string Scheme = "Anmeldung";

    /// <summary>Checks the token of Teams; signs nobody in by itself.</summary>
    public const string TeamsScheme = "Teams";

    /// <summary>Leads a browser to the directory and back.</summary>
    public const string BrowserScheme = "Browser";

    /// <summary>What the app registration offers Teams, under "Expose an API".</summary>
    public const string Permission = "access_as_user";

    /// <summary>All calls to the directory go through the client of this name.</summary>
    private const string Directory = "Entra";

    /// <summary>A working day: whoever left is out by tomorrow. Teams renews it without being seen.</summary>
    private static readonly TimeSpan SessionLasts = TimeSpan.FromHours(10);

    public static void AddAnmeldung(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<EntraOptions>().BindConfiguration(EntraOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<EntraOptions>, EntraOptionsValidator>();
        if (builder.Configuration.GetSection(EntraOptions.Section).Get<EntraOptions>() is { IsConfigured: true } entra)
        {
            services.AddEntra(entra, PublicAddress(builder.Configuration));
            services.PostConfigure<ChatOptions>(chat => chat.OpenTab());
        }
        else if (builder.Environment.IsDevelopment())
        {
            builder.AddLokalePersonen();
        }
        else
        {
            services.AddAuthentication(NoSignIn.SchemeName)
                .AddScheme<AuthenticationSchemeOptions, NoSignIn>(NoSignIn.SchemeName, configureOptions: null);
        }
    }

    public static void UseAnmeldung(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<EntraOptions>>().Value.IsConfigured)
        {
            app.MapAnmeldung();
        }
        else if (app.Environment.IsDevelopment())
        {
            app.MapLokalePersonen();
        }
    }

    /// <returns>Anything where the setting is no address: its validator stops the start then.</returns>
    private static Uri PublicAddress(ConfigurationManager configuration) =>
        Uri.TryCreate(configuration[$"{BetriebOptions.Section}:{nameof(BetriebOptions.OeffentlicheAdresse)}"], UriKind.Absolute, out var address)
            ? address
            : new Uri("https://localhost/");

    /// <param name="services">Where it goes.</param>
    /// <param name="entra">The registration.</param>
    /// <param name="address">How people see us: behind a proxy a request does not know.</param>
    private static void AddEntra(this IServiceCollection services, EntraOptions entra, Uri address)
    {
        var answer = new Uri(address, AnmeldungEndpoints.AnswerRoute).AbsoluteUri;
        services.AddHttpClient(Directory, client => client.Timeout = TimeSpan.FromSeconds(60));
        services.Configure<WebSocketOptions>(options => options.AllowedOrigins.Add(address.GetLeftPart(UriPartial.Authority)));
        services.Configure<AadIssuerValidatorOptions>(options => options.HttpClientName = Directory);

        var authentication = services.AddAuthentication(Scheme).AddCookie(Scheme, options =>
        {
            options.Cookie = new FramedCookieBuilder { Name = "daks-anmeldung" };
            options.LoginPath = AnmeldungEndpoints.Route;
            options.ReturnUrlParameter = AnmeldungEndpoints.BackParameter;
            options.ExpireTimeSpan = SessionLasts;
            options.SlidingExpiration = false;
            options.Events.OnValidatePrincipal = context =>
            {
                // A tenant that is served no longer is out with its next request.
                if (context.Principal is not { } person || !IsWelcome(context.HttpContext, person))
                {
                    context.RejectPrincipal();
                }

                return Task.CompletedTask;
            };
        });
        authentication
            .AddMicrosoftIdentityWebApi(
                options => options.MapInboundClaims = false,
                identity => Identify(identity, entra),
                TeamsScheme)
            .EnableTokenAcquisitionToCallDownstreamApi(_ => { })
            .AddInMemoryTokenCaches();
        authentication
            .AddMicrosoftIdentityWebApp(
                identity =>
                {
                    Identify(identity, entra);
                    identity.SignInScheme = Scheme;
                    identity.CallbackPath = AnmeldungEndpoints.AnswerRoute;
                    // The answer comes as a link, not as a form from a foreign page: the cookies on the way need not be
                    // open to foreign pages then.
                    identity.ResponseMode = OpenIdConnectResponseMode.Query;
                    identity.MapInboundClaims = false;
                },
                configureCookieAuthenticationOptions: null,
                BrowserScheme,
                cookieScheme: null)
            .EnableTokenAcquisitionToCallDownstreamApi(tokens => tokens.RedirectUri = answer, [])
            .AddInMemoryTokenCaches();

        services.AddOptions<JwtBearerOptions>(TeamsScheme)
            .Configure<IHttpClientFactory, TimeProvider>((options, clients, time) =>
            {
                options.Backchannel = clients.CreateClient(Directory);
                options.TokenValidationParameters.ValidAudiences = entra.Audiences(address);
                options.TokenValidationParameters.LifetimeValidator = LifetimeBy(time);
            });
        services.AddOptions<OpenIdConnectOptions>(BrowserScheme)
            .Configure<IHttpClientFactory, TimeProvider>((options, clients, time) =>
            {
                options.Backchannel = clients.CreateClient(Directory);
                options.TokenValidationParameters.LifetimeValidator = LifetimeBy(time);
                options.NonceCookie.SameSite = options.CorrelationCookie.SameSite = SameSiteMode.Lax;
                options.NonceCookie.SecurePolicy = options.CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                var redirect = options.Events.OnRedirectToIdentityProvider;
                options.Events.OnRedirectToIdentityProvider = async context =>
                {
                    context.ProtocolMessage.RedirectUri = answer;
                    await redirect(context);
                };
                // Left as they are, a link on any page could sign somebody out.
                options.RemoteSignOutPath = PathString.Empty;
                options.SignedOutCallbackPath = PathString.Empty;
                options.Events.OnTicketReceived = ReceiveAsync;
                options.Events.OnRemoteFailure = FailAsync;
            });
    }

    private static void Identify(MicrosoftIdentityOptions identity, EntraOptions entra)
    {
        (identity.Instance, identity.TenantId, identity.ClientId) = (entra.Instance, entra.TenantId, entra.ClientId);
        identity.ClientCredentials = entra.ClientSecret.Length > 0
            ? [new CredentialDescription { SourceType = CredentialSource.ClientSecret, ClientSecret = entra.ClientSecret }]
            : [new CredentialDescription
            {
                SourceType = CredentialSource.SignedAssertionFromManagedIdentity,
                ManagedIdentityClientId = entra.ManagedIdentityClientId,
            }];
    }

    private static LifetimeValidator LifetimeBy(TimeProvider time) => (from, until, _, parameters) =>
        time.GetUtcNow().UtcDateTime is var now
        && until is { } end && now < end + parameters.ClockSkew
        && (from is not { } begin || now >= begin - parameters.ClockSkew);

    private static async Task ReceiveAsync(TicketReceivedContext context)
    {
        if (Angemeldet.Of(context.Principal, AnmeldungEndpoints.SignOutRoute, Ends(context.HttpContext)) is { } person && IsWelcome(context.HttpContext, person))
        {
            context.Principal = person;
            // The directory's tokens stay in the cache they came into; the cookie does without.
            context.Properties?.StoreTokens([]);
            return;
        }

        context.HandleResponse();
        await StatusPage.WriteAsync(context.HttpContext, StatusPage.ForeignTenant);
    }

    /// <summary>When a session that begins now ends.</summary>
    public static DateTimeOffset Ends(HttpContext context) => context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow() + SessionLasts;

    /// <summary>Whether the tenant somebody signed in from is one DAKS serves.</summary>
    public static bool IsWelcome(HttpContext context, ClaimsPrincipal person) =>
        context.RequestServices.GetRequiredService<IOptions<BotOptions>>().Value.AllowsTenant(person.FindFirst(SignedInPerson.TenantClaim)?.Value);

    private static async Task FailAsync(RemoteFailureContext context)
    {
        AnmeldungEndpoints.LogFailure(context.HttpContext, context.Failure);
        context.HandleResponse();
        await StatusPage.WriteAsync(context.HttpContext, StatusPage.SignInFailed);
    }
}
