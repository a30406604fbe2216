using Daks.Tab;

namespace Daks.Host.Lokal;

/// <summary>Why the tab does not open, on a page of its own.</summary>
internal sealed record StatusPage(int StatusCode, string Titel, string Text)
{
    public static StatusPage NoSignIn { get; } = new(
        StatusCodes.Status503ServiceUnavailable,
        "Der Arbeitsbereich öffnet mit der Anmeldung über Teams",
        "Die Anmeldung über Teams gehört zu einer späteren Version von DAKS. Bis dahin arbeiten Sie im Chat: Schreiben Sie dort „Status“ oder „Hilfe“.");

    public static StatusPage NotLocal { get; } = new(
        StatusCodes.Status403Forbidden,
        "Nur auf diesem Rechner",
        "Die Beispielpersonen gibt es nur auf dem Rechner, auf dem DAKS läuft. Öffnen Sie dort http://localhost mit dem Port von DAKS.");

    public static async Task WriteAsync(HttpContext context, StatusPage page)
    {
        var response = context.Response;
        response.StatusCode = page.StatusCode;
        response.ContentType = "text/html; charset=utf-8";
        TabHeaders.Apply(response);
        await response.WriteAsync(
            $"""
            <!DOCTYPE html>
            <html lang="de">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>{page.Titel} – DAKS</title>
              <link rel="stylesheet" href="/_content/Daks.Tab/css/theme.css">
              <link rel="stylesheet" href="/_content/Daks.Tab/css/layout.css">
            </head>
            <body>
              <main>
                <section class="card">
                  <h1>{page.Titel}</h1>
                  <p>{page.Text}</p>
                </section>
              </main>
            </body>
            </html>
            """,
            context.RequestAborted);
    }
}
