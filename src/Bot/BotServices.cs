using Daks.Bot.Akteure;
using Daks.Bot.Aufgaben;
using Daks.Bot.Conversations;
using Daks.Bot.Diagnosen;
using Daks.Bot.Eingaenge;
using Daks.Bot.Einrichtungen;
using Daks.Bot.Einstellungen;
using Daks.Bot.Hilfe;
using Daks.Bot.Kanaele;
using Daks.Bot.Kommunalprofile;
using Daks.Bot.Protocol;
using Daks.Bot.Strategien;
using Daks.Bot.Stufen;
using Daks.Bot.Veranstaltungen;
using Daks.Bot.Verlaeufe;
using Daks.Bot.Willkommen;
using Daks.Core.Personen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Daks.Bot;

public static class BotServices
{
    /// <summary>The bot with everything it can talk about. Needs a store, Core's services and a clock.</summary>
    public static IServiceCollection AddDaksBot(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddBotProtocol(configuration);
        services.AddOptions<ChatOptions>().BindConfiguration(ChatOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ChatOptions>, ChatOptionsValidator>();

        services.AddSingleton<IVerbs, StatusVerbs>();
        services.AddSingleton<IVerbs, WahlVerbs>();
        services.AddSingleton<IVerbs, AufgabeVerbs>();
        services.AddSingleton<IVerbs, StufeVerbs>();
        services.AddSingleton<IVerbs, VerlaufVerbs>();
        services.AddSingleton<IVerbs, EinrichtungVerbs>();
        services.AddSingleton<IVerbs, PlanVerbs>();
        services.AddSingleton<IVerbs, KommuneVerbs>();
        services.AddSingleton<IVerbs, KanalVerbs>();
        services.AddSingleton<IVerbs, ZahlenVerbs>();
        services.AddSingleton<IVerbs, TerminVerbs>();
        services.AddSingleton<IVerbs, AkteureVerbs>();
        services.AddSingleton<IVerbs, DateiVerbs>();
        services.AddSingleton<IVerbs, EinstiegVerbs>();
        services.AddSingleton<IVerbs, WillkommenVerbs>();
        services.AddSingleton<IVerbs, HilfeVerbs>();
        services.AddSingleton<IVerbs, DiagnoseVerbs>();

        services.AddSingleton<Zahlenbild>();
        services.AddSingleton<Einrichtung>();
        services.AddSingleton<Teammitglieder>();
        services.AddSingleton<Gaeste>();
        services.AddSingleton<Membership>();
        services.AddSingleton<TeamRoster>();
        services.AddSingleton<ITeamMembers>(provider => provider.GetRequiredService<TeamRoster>());
        services.AddSingleton<MeineStrategien>();
        services.AddSingleton<ConversationMemory>();
        services.AddSingleton<Reachability>();
        services.AddSingleton<DaksTurns>();
        services.AddSingleton<CardUpdates>();
        services.AddHostedService(provider => provider.GetRequiredService<CardUpdates>());
        services.AddSingleton<LiveCards>();
        services.AddHostedService(provider => provider.GetRequiredService<LiveCards>());
        services.AddSingleton<Dateilauf>();
        services.AddHostedService(provider => provider.GetRequiredService<Dateilauf>());
        services.AddSingleton<Dateiantwort>();
        services.AddSingleton<Dateiannahme>();
        services.AddSingleton<Conversation>();
        services.AddSingleton<Greetings>();
        services.AddSingleton<Failures>();
        return services;
    }

    /// <summary>Listens at the messaging endpoint.</summary>
    /// <param name="pattern">By convention <c>/api/messages</c>.</param>
    public static void MapDaksBot(this IEndpointRouteBuilder endpoints, string pattern)
    {
        endpoints.MapBot(pattern, router => router.AddDaks());

        // The tab answers whatever is left with a page; nobody should take that page for the bot.
        endpoints.Map(pattern, NotPosted).AllowAnonymous().WithDisplayName("Bot messaging endpoint, other methods").ExcludeFromDescription();

        static void NotPosted(HttpContext context)
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = HttpMethods.Post;
        }
    }

    /// <summary>Says who answers which activity.</summary>
    internal static TurnRouter AddDaks(this TurnRouter router) => router
        .OnMessage(turn => turn.Services.GetRequiredService<Conversation>().OnMessageAsync(turn))
        .On(ActivityTypes.InstallationUpdate, turn => turn.Services.GetRequiredService<Greetings>().OnInstallationAsync(turn))
        .On(ActivityTypes.ConversationUpdate, turn => turn.Services.GetRequiredService<Greetings>().OnConversationUpdateAsync(turn))
        .OnInvoke(InvokeNames.AdaptiveCardAction, turn => turn.Services.GetRequiredService<Conversation>().OnCardActionAsync(turn))
        .OnInvoke(InvokeNames.TaskFetch, turn => turn.Services.GetRequiredService<Conversation>().OnDialogAsync(turn))
        .OnInvoke(InvokeNames.TaskSubmit, turn => turn.Services.GetRequiredService<Conversation>().OnDialogAsync(turn))
        .OnError((turn, exception) => turn.Services.GetRequiredService<Failures>().SayAsync(turn, exception));
}
