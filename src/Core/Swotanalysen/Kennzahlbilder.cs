using Daks.Core.Kommunalprofile;
using Daks.Core.Sprache;
using Daks.Core.Vorausberechnungen;

namespace Daks.Core.Swotanalysen;

/// <summary>Makes of a Kommune's indicators what the rules of the SWOT ask about.</summary>
public static class Kennzahlbilder
{
    private const string Mittlere = "mittel";

    // The rules ask how it is ten years on.
    private const int Vorausschau = 10;

    /// <summary>One picture for every indicator some rule asks about and the figures give; what they do not give stays unchecked.</summary>
    /// <remarks>
    /// References are called by their German names whoever reads: an answer is kept with its figures, and the same figures
    /// must be the same to the next person.
    /// </remarks>
    /// <param name="vorausberechnung">The one that counts; null: an imported one of the area, where there is one.</param>
    public static IReadOnlyList<Kennzahlbild> Von(Indikatorenbild bild, Vorausberechnungsbild? vorausberechnung = null)
    {
        ArgumentNullException.ThrowIfNull(bild);
        var aussicht = Aussicht(bild, vorausberechnung);
        var zeilen = bild.Zeilen.ToDictionary(zeile => zeile.Definition.Schluessel);
        return
        [
            .. Swotkatalog.Indikatoren
                .Select(zeilen.GetValueOrDefault)
                .OfType<Indikatorzeile>()
                .Select(zeile => Von(bild, zeile) with { Prognose = aussicht is null ? null : Prognose(bild, zeile, aussicht) }),
        ];
    }

    private static Kennzahlbild Von(Indikatorenbild bild, Indikatorzeile zeile)
    {
        var wert = zeile.Wert;
        return new Kennzahlbild
        {
            Schluessel = zeile.Definition.Schluessel,
            Wert = wert.Wert,
            Zeit = wert.Zeit,
            Quelle = Quelle(wert),
            Quellen = Belegquelle.Von(wert.Herkunft),
            EigeneBerechnung = Quellentexte.IstBerechnet(wert),
            Basis = wert.Zaehlung,
            Vergleich = Vergleich(bild, zeile),
            Trend = zeile.Trend.TrendOderNull?.Richtung,
            Verlauf = Indikatorzeile.Reihenwerte(zeile.Reihe),
            Schwankung = wert.Schwankung,
            IstKleineZahl = wert.IstKleineZahl,
            IstFallzahlUnbekannt = wert.IstFallzahlUnbekannt,
            IstOertlich = IstOertlich(wert),
        };
    }

    // A register beside figures carried forward from a census compares less well: a reference counted like the own figure goes first.
    private static Vergleichswert? Vergleich(Indikatorenbild bild, Indikatorzeile zeile)
    {
        Vergleichswert[] alle =
        [
            .. zeile.Vergleiche.Select(vergleich => vergleich.Bezug).Select(bezug => new Vergleichswert(
                Gebietsnamen.Of(bezug.Gebiet, bild.Kommune, bild.Eigenes, Texte.Deutsch), bezug.Wert, bezug.Zeit, bezug.Zaehlung)
            {
                Quellen = Belegquelle.Von(bezug.Herkunft),
            }),
        ];
        return alle.FirstOrDefault(one => !one.IstAndersGezaehlt(zeile.Wert.Zaehlung)) ?? alle.FirstOrDefault();
    }

    // How many live in a place is official nearly everywhere and makes nothing less local.
    private static bool IstOertlich(Indikatorwert wert)
    {
        var counted = wert.Eingaben.Where(eingabe => eingabe.Messgroesse != Messgroessen.Bevoelkerung).Select(eingabe => eingabe.Herkunft).ToArray();
        return (counted.Length > 0 ? counted : wert.Herkunft).All(herkunft => herkunft.Lizenz is null);
    }

    private static Kennzahlprognose? Prognose(Indikatorenbild bild, Indikatorzeile zeile, Voraussicht aussicht)
    {
        var jahr = aussicht.Ausgang ?? zeile.Wert.Zeit.Jahr;
        return aussicht.Rechner.Berechne(zeile.Definition, bild.Eigenes!.Value, jahr, aussicht.Variante).WertOderNull is { } ausgang
            && aussicht.Rechner.Berechne(zeile.Definition, bild.Eigenes!.Value, jahr + Vorausschau, aussicht.Variante).WertOderNull is { IstPrognose: true } dann
                ? new Kennzahlprognose(ausgang.Wert, ausgang.Zeit, dann.Wert, dann.Zeit, $"{aussicht.Quelle ?? Quelle(dann)} ({aussicht.Variante})")
                {
                    Quellen = Belegquelle.Von(dann.Herkunft),
                }
                : null;
    }

    // A small place's own run says a span, and a span is no figure a rule could ask for.
    private static Voraussicht? Aussicht(Indikatorenbild bild, Vorausberechnungsbild? vorausberechnung)
    {
        if (vorausberechnung is { Vorausberechnung: { ZeigtVarianten: true } one } && vorausberechnung.Gebiet == bild.Eigenes)
        {
            return new Voraussicht(
                new Indikatorrechner(bild.Rechner.Daten.Mit(vorausberechnung.Reihen), bild.Rechner.Schwellen),
                Vorausberechnungen.Variante.Mittel.Name(),
                one.Stichtag.Year,
                one.IstAmtlich ? one.Quelle : $"{Vorausberechnungstexte.Kennzeichen(one, Texte.Deutsch)}: {one.Titel}");
        }

        return Eingelesene(bild) is { } variante ? new Voraussicht(bild.Rechner, variante, null, null) : null;
    }

    // Of several variants only the middle one speaks for itself; which one that is only its name can say.
    private static string? Eingelesene(Indikatorenbild bild)
    {
        var there = bild.Rechner.Daten.Reihen
            .Where(reihe => reihe.Schluessel.Gebiet == bild.Eigenes)
            .Select(reihe => reihe.Variante)
            .OfType<string>()
            .Distinct()
            .ToArray();
        return there is [var only] ? only : there.FirstOrDefault(name => name.Contains(Mittlere, StringComparison.OrdinalIgnoreCase));
    }

    private static string Quelle(Indikatorwert wert) => string.Join("; ", wert.Herkunft.Select(herkunft => herkunft.Quelle).Distinct());

    /// <param name="Rechner">Knows the projected figures beside those counted.</param>
    /// <param name="Ausgang">The year the projection starts from; null: that of the indicator.</param>
    /// <param name="Quelle">Null: that of the projected figures.</param>
    private sealed record Voraussicht(Indikatorrechner Rechner, string Variante, int? Ausgang, string? Quelle);
}
