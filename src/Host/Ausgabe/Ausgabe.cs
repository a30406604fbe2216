using System.Globalization;
using System.Text;
using Daks.Core.Bilder;
using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;
using Daks.Core.Strategien;
using Daks.Core.Vorausberechnungen;
using Daks.Formats.Bilder;
using Daks.Formats.Dokumente;
using Daks.Tab;
using Daks.Tab.Sitzungen;
using Microsoft.AspNetCore.Http.Extensions;

namespace Daks.Host.Ausgabe;

/// <summary>Pictures and documents to take along. Whoever may open the tab at an address may download there, and nobody else.</summary>
internal static class Ausgabe
{
    private const string Pyramide = "pyramide";
    private const string Swot = "swot";
    private const string Projection = "vorausberechnung";
    private const string Comparison = "-vergleich";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapAusgabe(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/api/bilder/{bild}.{format:regex(^(png|svg)$)}", PictureAsync).RequireAuthorization();
        endpoints.MapGet("/api/dokumente/{name}.{format:regex(^(docx|xlsx|csv)$)}", DocumentAsync).RequireAuthorization();
    }

    /// <param name="bild"><c>pyramide</c>, <c>vorausberechnung</c>, <c>swot</c>, an indicator's key for its course, or the key with <c>-vergleich</c>.</param>
    /// <param name="jahr">Of the pyramid, counted or projected; null for the newest counted.</param>
    /// <param name="dunkel">PNG only: an SVG follows whoever opens it.</param>
    private static async Task<IResult> PictureAsync(
        HttpContext context,
        StrategieFinder finder,
        ImportService importe,
        VorausberechnungService vorausberechnungen,
        TimeProvider time,
        string bild,
        string format,
        int? jahr,
        bool? dunkel)
    {
        if (await FindAsync(context, finder) is not { } strategie)
        {
            return TypedResults.NotFound();
        }

        var culture = CultureInfo.CurrentUICulture;
        var drawn = bild == Swot
            ? SwotTafel.Zeichnen(strategie, strategie.Today(time.GetUtcNow()), culture)
            : Draw(
                strategie,
                Indikatorenbild.Von(strategie.Kommune, await importe.LoadAsync(strategie, context.RequestAborted)),
                await vorausberechnungen.LoadMassgeblicheAsync(strategie, context.RequestAborted),
                bild,
                jahr,
                culture);
        if (drawn is not { } picture)
        {
            return TypedResults.NotFound();
        }

        TabHeaders.Apply(context.Response);
        return format == "png"
            ? TypedResults.File(PngWriter.Write(picture.AlsDatei(), dunkel ?? false), "image/png", FileName(picture.Titel, "png"))
            : TypedResults.File(Encoding.UTF8.GetBytes(SvgWriter.Datei(picture)), "image/svg+xml", FileName(picture.Titel, "svg"));
    }

    private static async Task<IResult> DocumentAsync(
        HttpContext context,
        StrategieFinder finder,
        ImportService importe,
        VorausberechnungService vorausberechnungen,
        TimeProvider time,
        string name,
        string format)
    {
        if (Writer(name, format) is not { } write || await FindAsync(context, finder) is not { } strategie)
        {
            return TypedResults.NotFound();
        }

        var today = strategie.Today(time.GetUtcNow());
        var inhalt = Profilzusammenstellung.Aus(
            strategie,
            await importe.LoadAsync(strategie, context.RequestAborted),
            today,
            CultureInfo.CurrentUICulture,
            await vorausberechnungen.LoadMassgeblicheAsync(strategie, context.RequestAborted));
        TabHeaders.Apply(context.Response);
        var title = $"{char.ToUpperInvariant(name[0])}{name[1..]} {inhalt.Kommune} {today.ToString("O", CultureInfo.InvariantCulture)}";
        return TypedResults.File(
            write(inhalt),
            format switch { "docx" => Word, "xlsx" => Excel, _ => "text/csv; charset=utf-8" },
            FileName(title, format));
    }

    private static Bild? Draw(Strategie strategie, Indikatorenbild figures, Vorausberechnungsbild? counting, string bild, int? jahr, CultureInfo culture)
    {
        if (bild == Pyramide)
        {
            return Profilzusammenstellung.Pyramide(figures, jahr, culture, strategie, counting);
        }

        if (bild == Projection)
        {
            return counting is null ? null : Vorausberechnungsbilder.Verlauf(figures, counting, strategie, culture);
        }

        var compares = bild.EndsWith(Comparison, StringComparison.Ordinal);
        var key = compares ? bild[..^Comparison.Length] : bild;
        return figures.Zeilen.FirstOrDefault(zeile => zeile.Definition.Schluessel == key) is not { } zeile ? null
            : compares ? Indikatorbilder.Vergleich(figures, zeile, culture)
            : Indikatorbilder.Verlauf(figures, zeile, culture);
    }

    private static Func<Kommunalprofilinhalt, byte[]>? Writer(string name, string format) => (name, format) switch
    {
        ("kommunalprofil", "docx") => KommunalprofilDocx.Write,
        ("kommunalprofil", "xlsx") => Profildaten.WriteXlsx,
        ("kommunalprofil", "csv") => Profildaten.WriteCsv,
        ("datenblatt", "docx") => KommunalprofilDocx.WriteDatenblatt,
        _ => null,
    };

    public static async Task<Strategie?> FindAsync(HttpContext context, StrategieFinder finder) =>
        await finder.FindAsync(SignedInPerson.From(context.User), TabPlace.Of(new Uri(context.Request.GetEncodedUrl()))) is FoundStrategie.One(var strategie, _)
            ? strategie
            : null;

    /// <summary>Without what file systems refuse.</summary>
    public static string FileName(string title, string format)
    {
        var safe = new string([.. title.Select(c => char.IsControl(c) || "\\/:*?\"<>|".Contains(c, StringComparison.Ordinal) ? '-' : c)]);
        return $"{(safe.Length > 120 ? safe[..120] : safe).Trim()}.{format}";
    }
}
