using System.Globalization;
using System.Text.Encodings.Web;
using Daks.Core.Sprache;
using Daks.Tab;

namespace Daks.Host.Lokal;

/// <summary>Why something does not open, on a page of its own.</summary>
/// <param name="StatusCode">What a machine reads.</param>
/// <param name="Name">Under which <see cref="LokalTexte"/> has its title and text.</param>
internal sealed record StatusPage(int StatusCode, string Name)
{
    public static StatusPage NoSignIn { get; } = new(StatusCodes.Status503ServiceUnavailable, "KeineAnmeldung");

    public static StatusPage ForeignTenant { get; } = new(StatusCodes.Status403Forbidden, "FremderMandant");

    public static StatusPage SignInFailed { get; } = new(StatusCodes.Status401Unauthorized, "Misslungen");

    public static StatusPage BadRequest { get; } = new(StatusCodes.Status400BadRequest, "Eingabe");

    public static StatusPage StoreAway { get; } = new(StatusCodes.Status503ServiceUnavailable, "AblageFort");

    public static StatusPage Unexpected { get; } = new(StatusCodes.Status500InternalServerError, "Unerwartet");

    public static StatusPage NotLocal { get; } = new(StatusCodes.Status403Forbidden, "NichtHier");

    public static async Task WriteAsync(HttpContext context, StatusPage page)
    {
        var response = context.Response;
        response.StatusCode = page.StatusCode;
        response.ContentType = "text/html; charset=utf-8";
        TabHeaders.Apply(response);
        var title = LokalTexte.Get($"{page.Name}.Titel");
        await response.WriteAsync(
            $"""
            <!DOCTYPE html>
            <html lang="{CultureInfo.CurrentUICulture.TwoLetterISOLanguageName}">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>{title} – DAKS</title>
              <link rel="stylesheet" href="/_content/Daks.Tab/css/theme.css">
              <link rel="stylesheet" href="/_content/Daks.Tab/css/layout.css">
              <script src="/_content/Daks.Tab/js/theme.js"></script>
            </head>
            <body>
              <main>
                <section class="card">
                  <h1>{title}</h1>
                  <p>{LokalTexte.Get($"{page.Name}.Text")}</p>
                  <p>{OtherLanguage(context.Request)}</p>
                </section>
              </main>
            </body>
            </html>
            """,
            context.RequestAborted);
    }

    /// <summary>Nobody is signed in whose language could be known, and the settings lie behind this page.</summary>
    private static string OtherLanguage(HttpRequest request)
    {
        var other = Texte.Sprachen.First(culture => culture.TwoLetterISOLanguageName != CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
        var language = other.TwoLetterISOLanguageName;
        var back = HttpMethods.IsGet(request.Method) ? request.Path + request.QueryString : "/";
        var address = HtmlEncoder.Default.Encode($"/sprache?wert={language}&zurueck={Uri.EscapeDataString(back)}");
        return $"<a href=\"{address}\" lang=\"{language}\" hreflang=\"{language}\">{(language == "de" ? "Deutsch" : "English")}</a>";
    }
}
