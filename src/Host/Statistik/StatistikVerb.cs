using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunalprofile.Statistiken;
using Daks.Core.Sprache;
using Daks.Formats.Statistik;

namespace Daks.Host.Statistik;

/// <summary><c>statistik FILE|-</c>: prints as JSON what the upload would make of a file.</summary>
internal static class StatistikVerb
{
    public const string Name = "statistik";

    private const string Hilfe =
        """
        ./daks statistik DATEI|- [--gebiet SCHLÜSSEL]... [--alle] [--stichtag JJJJ-MM-TT] [--fassung FASSUNG]

          -            liest von der Standardeingabe
          --gebiet     gibt die Werte dieses Gebiets aus (DG, 2, 3, 5 oder 8 Ziffern); das erste ist das eigene
          --alle       gibt die Werte aller Gebiete aus
          --stichtag   der Tag einer Registertabelle
          --fassung    urspruenglich (Vorgabe) oder revidiert: wie Einwohnerzahlen von 2022 und 2023 zu lesen sind,
                       wenn die Datei es nicht sagt; ob es darauf ankommt, steht unter „fassung“

        Ohne Gebiet wird nur gezählt. Rückgabe: 0 gelesen, 1 abgewiesen, 2 falsch aufgerufen.
        """;

    private static readonly JsonWriterOptions Lesbar = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<int> RunAsync(IReadOnlyList<string> args, Stream input, Stream output, TextWriter errors, TimeProvider time)
    {
        if (Verstehe(args, time) is not var (file, order))
        {
            await errors.WriteLineAsync(Hilfe);
            return 2;
        }

        if (file != "-" && !File.Exists(file))
        {
            await errors.WriteLineAsync($"{file} gibt es nicht.");
            return 2;
        }

        await using var source = file == "-" ? input : new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.Asynchronous | FileOptions.SequentialScan);
        var result = await new Statistikleser().ReadAsync(source, order, CancellationToken.None);
        await using (var json = new Utf8JsonWriter(output, Lesbar))
        {
            JsonSerializer.Serialize(json, result switch
            {
                Leseergebnis.Gelesen(var seen) => Bild(seen),
                Leseergebnis.Abgewiesen(var error) => new { abgewiesen = new { grund = error.Grund.ToString(), error.Zeile, error.Spalte, error.Angabe, text = Statistiktexte.Satz(error, Texte.Deutsch) } },
                _ => throw new System.Diagnostics.UnreachableException(),
            }, Form);
        }

        output.Write("\n"u8);
        return result is Leseergebnis.Gelesen ? 0 : 1;
    }

    private static JsonSerializerOptions Form { get; } = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static (string Datei, Leseauftrag Auftrag)? Verstehe(IReadOnlyList<string> args, TimeProvider time)
    {
        var (files, areas, all, day, version) = (new List<string>(), new List<Gebiet>(), false, (DateOnly?)null, (Fassung?)null);
        for (var i = 0; i < args.Count; i++)
        {
            var next = i + 1 < args.Count ? args[i + 1] : "";
            switch (args[i])
            {
                case "--gebiet" when Gebiet.Lies(next) is { } area:
                    areas.Add(area);
                    i++;
                    break;
                case "--stichtag" when DateOnly.TryParseExact(next, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date):
                    day = date;
                    i++;
                    break;
                case "--fassung" when next is "urspruenglich" or "revidiert":
                    version = next == "revidiert" ? Fassung.Revidiert : Fassung.Urspruenglich;
                    i++;
                    break;
                case "--alle":
                    all = true;
                    break;
                case ['-', _, ..]:
                    return null;
                default:
                    files.Add(args[i]);
                    break;
            }
        }

        var today = TimeZoneInfo.ConvertTime(time.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));
        return files is not [var file] ? null : (file, new Leseauftrag
        {
            Dateiname = Path.GetFileName(file),
            Gebiete = all ? Gebietsauswahl.Alle : Gebietsauswahl.Von(areas),
            Eigenes = areas.Count > 0 ? areas[0] : null,
            Stichtag = day,
            Fassung = version,
            Abgerufen = DateOnly.FromDateTime(today.DateTime),
            ImportId = "",
        });
    }

    private static object Bild(Statistikvorschau seen) => new
    {
        format = seen.Format.ToString(),
        formatname = Statistiktexte.Name(seen.Format, Texte.Deutsch),
        seen.Zeichensatz,
        sha256 = seen.Pruefsumme,
        seen.Tabelle,
        seen.Zeilen,
        seen.Jahre,
        gebiete = seen.Gebiete.Select(Fund),
        seen.AndereGebiete,
        andereBeispiele = seen.AndereBeispiele.Select(Fund),
        seen.UnbekannteNamen,
        aufgeloest = seen.Aufgeloest.Select(area => area.Code),
        seen.Messgroessen,
        zeichen = seen.Zeichen.ToDictionary(pair => pair.Key.ToString(), pair => pair.Value),
        fassung = seen.Fassungsfrage is { } version ? new { haengtAb = true, version.Jahre, genommen = $"{version.Genommen}", angenommen = version.IstAngenommen } : null,
        zensusbrueche = seen.Zensusbrueche.Select(one => new { vorher = $"{one.Vorher}", nachher = $"{one.Nachher}", alt = $"{one.Alt}", neu = $"{one.Neu}" }),
        fehlerzahlen = seen.Fehlerzahlen.ToDictionary(pair => pair.Key.ToString(), pair => pair.Value),
        fehler = seen.Fehler.Select(one => new { one.Zeile, one.Spalte, one.Spaltenname, grund = $"{one.Grund}", one.Angabe, text = Statistiktexte.Satz(one, Texte.Deutsch) }),
        hinweise = seen.Hinweise.Select(one => new { art = $"{one.Art}", one.Angabe, text = Statistiktexte.Satz(one, Texte.Deutsch) }),
        seen.Lizenzzeile,
        quelle = seen.Herkunft.Quelle,
        reihen = seen.Reihen.Select(one => new
        {
            messgroesse = one.Schluessel.Messgroesse,
            gebiet = one.Schluessel.Gebiet.Code,
            geschlecht = $"{one.Schluessel.Gliederung.Geschlecht}",
            alter = $"{one.Schluessel.Gliederung.Alter}",
            auslaender = one.Schluessel.Gliederung.Auslaender,
            one.Variante,
            werte = one.Werte.Select(value => new { zeit = $"{value.Zeit}", value.Angabe.Wert, qualitaet = $"{value.Angabe.Qualitaet}", basis = $"{value.Basis}" }),
        }),
    };

    private static object Fund(Gebietsfund one) => new { gebiet = one.Gebiet.Code, one.Name, one.Zeilen };
}
