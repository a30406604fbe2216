using System.Globalization;
using Daks.Bot.Protocol;
using Daks.Core.Personen;
using Daks.Core.Sprache;
using Daks.Core.Strategien;
using Daks.Core.Veranstaltungen;
using Daks.Formats.Kalender;
using Daks.Host.Betrieb;
using Daks.Tab;
using Daks.Tab.Sitzungen;
using Daks.Tab.Veranstaltungen;
using Microsoft.Extensions.Options;

namespace Daks.Host.Ausgabe;

/// <summary>Dates for people's own calendars: one event as a file, all of them to subscribe to.</summary>
internal static class Kalenderausgabe
{
    public static void MapKalender(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet($"{Kalenderadressen.Datei}/{{id}}.ics", EventAsync).RequireAuthorization();
        // Calendar programs sign in nowhere; the address is the secret.
        endpoints.MapGet($"{Kalenderadressen.Abo}/{{secret}}.ics", FeedAsync).AllowAnonymous();
    }

    private static async Task<IResult> EventAsync(
        HttpContext context, StrategieFinder finder, TimeProvider time, IOptions<BetriebOptions> betrieb, string id)
    {
        if (await Ausgabe.FindAsync(context, finder) is not { } strategie || strategie.Find<Veranstaltung>(id) is not { Beginn: not null } one)
        {
            return TypedResults.NotFound();
        }

        TabHeaders.Apply(context.Response);
        var page = Page(betrieb.Value, one, TabPlace.Of(new Uri($"http://here{context.Request.Path}{context.Request.QueryString}")));
        return TypedResults.File(
            Kalenderdatei.Write(strategie, one, page, time.GetUtcNow(), CultureInfo.CurrentUICulture), Kalenderdatei.MediaType, Ausgabe.FileName(one.Titel, "ics"));
    }

    /// <remarks>Whoever left the team reads no more of it, whatever their calendar still asks.</remarks>
    private static async Task<IResult> FeedAsync(
        HttpContext context,
        Kalenderabos abos,
        StrategieService strategien,
        Zugang zugang,
        Preferences preferences,
        TimeProvider time,
        IOptions<BetriebOptions> betrieb,
        IOptions<BotOptions> bot,
        string secret)
    {
        var cancellation = context.RequestAborted;
        if (await abos.FindeAsync(secret, cancellation) is not var (key, person)
            || !bot.Value.AllowsTenant(key.Tenant)
            || await strategien.FindAsync(key, cancellation) is not { Exists: true } strategie
            || !await zugang.GehoertDazuAsync(key.Tenant, person, new Scope(strategie.Kopf.Scope), strategie, cancellation))
        {
            return TypedResults.NotFound();
        }

        var culture = await preferences.LanguageAsync(key.Tenant, person, cancellation) ?? Texte.Deutsch;
        var place = new Scope(strategie.Kopf.Scope) is { TeamId: { } team } ? new TabPlace(team) : TabPlace.None;
        context.Response.Headers.CacheControl = "private, max-age=900";
        return TypedResults.File(
            Kalenderdatei.WriteFeed(strategie, one => Page(betrieb.Value, one, place), time.GetUtcNow(), culture), Kalenderdatei.MediaType);
    }

    /// <returns>Null where nobody said under which address people see us.</returns>
    private static Uri? Page(BetriebOptions betrieb, Veranstaltung one, TabPlace place) =>
        betrieb.OeffentlicheAdresse is { Length: > 0 } address
            ? new Uri(new Uri(address), $"{Arbeitsseiten.Veranstaltungen}/{one.Id}{(place.Query.Any() ? $"?{string.Join('&', place.Query)}" : "")}")
            : null;
}
