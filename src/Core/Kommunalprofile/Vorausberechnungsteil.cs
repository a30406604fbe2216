using System.Globalization;
using Daks.Core.Bilder;
using Daks.Core.Sprache;
using Daks.Core.Vorausberechnungen;

namespace Daks.Core.Kommunalprofile;

/// <summary>What a Kommunalprofil says about the years to come. Lists compare by reference.</summary>
/// <param name="Titel">As the person named it.</param>
/// <param name="Saetze">What it is and is not, span, base date, method, variants, borders, who ran it, whose figures.</param>
/// <param name="Bild">With every year in its table.</param>
/// <param name="Annahmen">Empty for one taken over.</param>
/// <param name="Kurz">One line for the fact sheet.</param>
/// <param name="Daten">Marked as projected.</param>
public sealed record Vorausberechnungsangabe(
    string Titel, IReadOnlyList<string> Saetze, Bild Bild, IReadOnlyList<string> Annahmen, string Kurz, IReadOnlyList<Datenangabe> Daten);

/// <summary>Puts the words and figures of a projection together for documents.</summary>
internal static class Vorausberechnungsteil
{
    private const int Zwischenstand = 10;

    /// <returns>Null without a projection of the own area.</returns>
    public static Vorausberechnungsangabe? Aus(Strategien.Strategie strategie, Indikatorenbild bild, Vorausberechnungsbild? vorausberechnung, CultureInfo culture)
    {
        if (vorausberechnung is not { Jahre: [.., var last] years } || vorausberechnung.Gebiet != bild.Eigenes)
        {
            return null;
        }

        var one = vorausberechnung.Vorausberechnung;
        var midway = years.FirstOrDefault(year => year >= one.Stichtag.Year + Zwischenstand, last);
        string[] stands = [.. new[] { midway, last }.Distinct().Select(year => Vorausberechnungstexte.Stand(vorausberechnung, year, culture))];
        return new Vorausberechnungsangabe(
            one.Titel,
            [
                $"{Vorausberechnungstexte.Kennzeichen(one, culture)}.",
                Vorausberechnungstexte.Erklaerung(culture),
                .. stands,
                .. Vorausberechnungstexte.Angaben(vorausberechnung, strategie, culture),
                Vorausberechnungstexte.Quelle(one, culture),
            ],
            Vorausberechnungsbilder.Verlauf(bild, vorausberechnung, strategie, culture),
            Vorausberechnungstexte.Annahmen(one, culture),
            Vorausberechnungstexte.Zeile(vorausberechnung, strategie, culture, stands),
            [.. years.SelectMany(year => Daten(bild, vorausberechnung, year, culture))]);
    }

    private static IEnumerable<Datenangabe> Daten(Indikatorenbild bild, Vorausberechnungsbild vorausberechnung, int jahr, CultureInfo culture)
    {
        var one = vorausberechnung.Vorausberechnung;
        if (!one.ZeigtVarianten)
        {
            var (von, bis) = vorausberechnung.Spanne(jahr)!.Value;
            return [Zeile(von, Texte.Get("Bild.Vorausberechnung.Untere", culture)), Zeile(bis, Texte.Get("Bild.Vorausberechnung.Obere", culture))];
        }

        return
        [
            .. from variante in vorausberechnung.Varianten
               let gesamt = vorausberechnung.Gesamt(jahr, variante)
               where gesamt is not null
               select Zeile(gesamt.Value, Bezeichnung.Of(variante, culture)),
        ];

        Datenangabe Zeile(decimal zahl, string variante)
        {
            var definition = Indikatorkatalog.Finde(Messgroessen.Bevoelkerung)!;
            return new Datenangabe(
                definition.Schluessel,
                definition.Name.In(culture),
                bild.Kommune.Name,
                Quellentexte.Zeit(Zeitbezug.Am(one.Stichtag.AddYears(jahr - one.Stichtag.Year)), culture),
                Rechenrahmen.Gerundet(zahl, one.Einwohner),
                Indikatorkatalog.Name(definition.Einheit).In(culture),
                Texte.Format("Vorausberechnung.Vermerk", culture, variante),
                $"{Vorausberechnungstexte.Kennzeichen(one, culture)}: {one.Titel}. {Vorausberechnungstexte.Quelle(one, culture)}");
        }
    }
}
