using System.Collections.Frozen;
using System.Reflection;
using Daks.Tab;
using Markdig;

namespace Daks.Host.Betrieb;

/// <summary>The pages for those who decide before anybody may try DAKS; readable without signing in.</summary>
internal static class Dokumente
{
    private static readonly FrozenDictionary<string, string> Titles = new Dictionary<string, string>
    {
        ["it"] = "DAKS für die IT",
        ["datenschutz"] = "DAKS und der Datenschutz",
        ["personalrat"] = "DAKS und der Personalrat",
        ["nutzungsbedingungen"] = "DAKS: Nutzungsbedingungen",
    }.ToFrozenDictionary();

    public static void MapDokumente(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/dokumente/{seite}", Show).AllowAnonymous();

        // The addresses the app package names for Teams.
        endpoints.MapGet("/datenschutz", (HttpContext context) => Show(context, "datenschutz")).AllowAnonymous();
        endpoints.MapGet("/nutzungsbedingungen", (HttpContext context) => Show(context, "nutzungsbedingungen")).AllowAnonymous();
    }

    private static IResult Show(HttpContext context, string seite)
    {
        if (!Titles.TryGetValue(seite, out var title))
        {
            return Results.NotFound();
        }

        TabHeaders.Apply(context.Response);
        return Results.Text(Page(title, Read(seite)), "text/html; charset=utf-8");
    }

    private static string Read(string seite)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{seite}.md")
            ?? throw new InvalidOperationException($"The page {seite} is not part of the build.");
        using var reader = new StreamReader(stream);
        var html = Markdown.ToHtml(reader.ReadToEnd(), new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Build());

        // What scrolls sideways on a phone must be reachable with the keyboard.
        return html.Replace("<table>", "<div class=\"scroll\" tabindex=\"0\"><table>", StringComparison.Ordinal)
            .Replace("</table>", "</table></div>", StringComparison.Ordinal);
    }

    private static string Page(string title, string body) => $$"""
        <!doctype html>
        <html lang="de">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{{title}}</title>
        <style>
        :root { color-scheme: light dark; background: light-dark(#ffffff, #1f1f1f); color: light-dark(#242424, #ffffff); }
        body { font: 1rem/1.55 "Segoe UI", system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
        a { color: light-dark(#0f548c, #9ecbff); }
        .scroll { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; overflow-wrap: break-word; }
        th, td { text-align: left; vertical-align: top; padding: .4rem .8rem .4rem 0; border-bottom: 1px solid color-mix(in srgb, currentColor 25%, transparent); }
        code { font-size: .95em; overflow-wrap: anywhere; }
        @page { size: A4; margin: 10mm 15mm; }
        @media print {
          body { margin: 0; max-width: none; padding: 0; font-size: 8.6pt; line-height: 1.27; }
          h1, h2, p, ul, ol, table { margin: .35em 0; }
          h1 { font-size: 1.5em; }
          h2 { font-size: 1.15em; }
          th, td { padding: .15em .8em .15em 0; }
        }
        </style>
        </head>
        <body><main>{{body}}</main></body>
        </html>
        """;
}
