using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;

namespace Daks.Core.Vorausberechnungen;

/// <summary>A projection that came in with an import and can be taken over. Lists compare by reference.</summary>
/// <param name="Reihen">Total and groups of one area, all variants.</param>
/// <param name="Varianten">Their names as the publisher has them, in order; at least one.</param>
/// <param name="IstAmtlich">The file is a statistical office's.</param>
/// <param name="IstOffen">The file is the Kommune's own: a person says who published the figures, an office or an institute.</param>
public sealed record Uebernahme(
    IReadOnlyList<Zeitreihe> Reihen,
    IReadOnlyList<string> Varianten,
    bool IstAmtlich,
    bool IstOffen,
    string Quelle,
    string? Lizenz,
    int ErstesJahr,
    int LetztesJahr)
{
    // Words the offices call their variants by.
    private static readonly (Variante Variante, string[] Worte)[] Namen =
    [
        (Variante.Niedrig, ["niedrig", "untere", "gering", "low"]),
        (Variante.Mittel, ["mittel", "mittlere", "moderat", "haupt", "basis", "medium"]),
        (Variante.Hoch, ["hoch", "hohe", "obere", "high"]),
    ];

    /// <returns>Null when no import has a projection of the own area.</returns>
    public static Uebernahme? Aus(Indikatorenbild bild, IReadOnlyCollection<ImportLauf> importe)
    {
        ArgumentNullException.ThrowIfNull(bild);
        return bild.Eigenes is { } own ? Aus(bild, importe, own) : null;
    }

    /// <returns>Null when no import has a projection of that area.</returns>
    internal static Uebernahme? Aus(Indikatorenbild bild, IReadOnlyCollection<ImportLauf> importe, Gebiet gebiet)
    {
        Zeitreihe[] reihen =
        [
            .. bild.Rechner.Daten.Reihen.Where(reihe => reihe.Variante is not null
                && reihe.Schluessel.Messgroesse == Vorausberechnung.Messgroesse
                && reihe.Schluessel.Gebiet == gebiet
                && reihe.Werte.Count > 0),
        ];
        if (reihen.Length == 0)
        {
            return null;
        }

        var years = reihen.SelectMany(reihe => reihe.Werte).Select(wert => wert.Zeit.Jahr).ToArray();
        var official = Ids(lauf => lauf.IstAmtlich);
        var published = Ids(lauf => lauf.IstVeroeffentlicht);
        return new Uebernahme(
            reihen,
            [.. reihen.Select(reihe => reihe.Variante!).Distinct().Order(StringComparer.Ordinal)],
            reihen.All(reihe => official.Contains(reihe.Herkunft.ImportId)),
            !reihen.Any(reihe => published.Contains(reihe.Herkunft.ImportId)),
            string.Join("; ", reihen.Select(reihe => reihe.Herkunft.Quelle).Distinct()),
            reihen[0].Herkunft.Lizenz,
            years.Min(),
            years.Max());

        HashSet<string> Ids(Func<ImportLauf, bool> condition) => importe.Where(condition).Select(lauf => lauf.Id).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Which of the publisher's variants is most likely the low, the middle, the high one: by their names, else by where they end.</summary>
    public Variantenwahl Vorschlag()
    {
        if (Varianten is [var only])
        {
            return new Variantenwahl(null, only, null);
        }

        string? Named(Variante variante) => Varianten.FirstOrDefault(name =>
            Namen.Single(one => one.Variante == variante).Worte.Any(wort => name.Contains(wort, StringComparison.OrdinalIgnoreCase)));
        if (Named(Variante.Mittel) is { } middle)
        {
            return new Variantenwahl(Other(Named(Variante.Niedrig)), middle, Other(Named(Variante.Hoch)));
        }

        var ordered = Varianten.OrderBy(Ende).ToArray();
        return new Variantenwahl(ordered[0], ordered[ordered.Length / 2], ordered.Length > 2 ? ordered[^1] : null);

        string? Other(string? name) => name == middle ? null : name;
    }

    /// <summary>The projection to be kept, and its figures under the names low, middle and high.</summary>
    /// <param name="id">The id of the new artefact.</param>
    /// <param name="quelle">The publisher's line.</param>
    /// <param name="vomAmt">Whether the publisher is a statistical office.</param>
    /// <param name="bild">Says how many people there were before.</param>
    /// <exception cref="ArgumentException">A variant is chosen that is not there.</exception>
    public (Vorausberechnung Vorausberechnung, IReadOnlyList<Zeitreihe> Reihen) Als(
        string id, string titel, string quelle, bool vomAmt, Variantenwahl wahl, Indikatorenbild bild)
    {
        ArgumentNullException.ThrowIfNull(bild);
        (Variante Variante, string? Name)[] chosen = [(Variante.Niedrig, wahl.Niedrig), (Variante.Mittel, wahl.Mittel), (Variante.Hoch, wahl.Hoch)];
        if (chosen.Any(one => one.Name is not null && !Varianten.Contains(one.Name)))
        {
            throw new ArgumentException("A variant is not there.", nameof(wahl));
        }

        Zeitreihe[] reihen =
        [
            .. from one in chosen
               from reihe in Reihen
               where reihe.Variante == one.Name
               select reihe with { Variante = one.Variante.Name() },
        ];
        var first = reihen.SelectMany(reihe => reihe.Werte).Min(wert => wert.Zeit);
        var before = bild.Zeilen.FirstOrDefault(zeile => zeile.Definition.Schluessel == Messgroessen.Bevoelkerung)?.Reihe
            .LastOrDefault(wert => wert.Zeit <= first);
        return (
            new Vorausberechnung
            {
                Id = id,
                Titel = titel,
                Methode = Vorausberechnungsmethode.Amtlich,
                VomInstitut = vomAmt ? null : true,
                Einwohner = before?.Wert ?? Anfang(reihen, first.Jahr),
                Stichtag = before?.Zeit.Last ?? first.Last,
                LetztesJahr = reihen.SelectMany(reihe => reihe.Werte).Max(wert => wert.Zeit.Jahr),
                Quelle = quelle,
                Lizenz = Lizenz,
                Reihen = "",
                Am = default,
                Von = "",
            },
            reihen);
    }

    private decimal Ende(string variante)
    {
        var daten = new Datenlage(Reihen.Where(reihe => reihe.Variante == variante));
        return daten.Finde(Vorausberechnung.Messgroesse, Reihen[0].Schluessel.Gebiet, Gliederung.Insgesamt, LetztesJahr, variante)?.Wert.Angabe.Wert
            ?? daten.Altersbild(Reihen[0].Schluessel.Gebiet, LetztesJahr, variante)?.Aufbau.Gesamt
            ?? 0;
    }

    private static decimal Anfang(Zeitreihe[] reihen, int jahr)
    {
        var daten = new Datenlage(reihen);
        var (gebiet, middle) = (reihen[0].Schluessel.Gebiet, Variante.Mittel.Name());
        return daten.Finde(Vorausberechnung.Messgroesse, gebiet, Gliederung.Insgesamt, jahr, middle)?.Wert.Angabe.Wert
            ?? daten.Altersbild(gebiet, jahr, middle)?.Aufbau.Gesamt
            ?? 0;
    }
}

/// <summary>Which of a publisher's variants count as low, middle and high.</summary>
/// <param name="Niedrig">Null where there is none.</param>
/// <param name="Hoch">Null where there is none.</param>
public readonly record struct Variantenwahl(string? Niedrig, string Mittel, string? Hoch);
