using System.Globalization;
using Daks.Core.Strategien;
using Daks.Core.Vorausberechnungen;

namespace Daks.Core.Sprache;

/// <summary>What must stand wherever a projection is shown (domain guide 5.7).</summary>
public static class Vorausberechnungstexte
{
    /// <summary>What such a figure is, and what it is not.</summary>
    public static string Erklaerung(CultureInfo culture) => Texte.Get("Vorausberechnung.Erklaerung", culture);

    /// <summary>Official, an institute's, or a model calculation of one's own.</summary>
    public static string Kennzeichen(Vorausberechnung vorausberechnung, CultureInfo culture) => Texte.Get(
        vorausberechnung switch
        {
            { IstAmtlich: true } => "Vorausberechnung.Kennzeichen.Amtlich",
            { IstUebernommen: true } => "Vorausberechnung.Kennzeichen.Institut",
            _ => "Vorausberechnung.Kennzeichen.Eigen",
        },
        culture);

    /// <summary>How it was computed and what it follows; whoever published it knows more of one taken over.</summary>
    public static string Methode(Vorausberechnung vorausberechnung, CultureInfo culture) => vorausberechnung switch
    {
        { VomInstitut: true } => Texte.Get("Vorausberechnung.Methode.Institut", culture),
        { Annahmen.Anlehnung: { } other } => Texte.Format(
            "Vorausberechnung.Methode.Angelehnt", culture, Bezeichnung.Of(vorausberechnung.Methode, culture), Gebietsnamen.Of(other.Gebiet, culture)),
        _ => Bezeichnung.Of(vorausberechnung.Methode, culture),
    };

    public static string Hinweis(Annahmenhinweis hinweis, CultureInfo culture) => Texte.Get($"Vorausberechnung.Hinweis.{hinweis}", culture);

    /// <summary>Who published it, or whose figures it starts from, with the licence.</summary>
    public static string Quelle(Vorausberechnung vorausberechnung, CultureInfo culture) => Texte.Format(
        vorausberechnung.IstUebernommen ? "Vorausberechnung.Herausgeber" : "Vorausberechnung.Ausgangsbestand",
        culture,
        string.Join("; ", new[] { Quellentexte.Herausgeber(vorausberechnung.Quelle, culture), Quellentexte.Lizenz(vorausberechnung.Lizenz, culture) }.OfType<string>()));

    /// <summary>What was counted, where, when, by whom: "Lebendgeborene nach Alter der Mutter, Kreis 12065, 2020–2024 (Statistische Ämter, Tabelle 12612-93-01-4)".</summary>
    public static string Quelle(Annahmenquelle quelle, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(quelle);
        var publisher = string.Join(
            ", ",
            new[]
            {
                quelle.Herausgeber is { } names ? Quellentexte.Herausgeber(names, culture) : null,
                quelle.Tabelle is { } table ? Texte.Format("Quelle.Tabelle", culture, table) : null,
            }.OfType<string>());
        var what = quelle.Art == Annahmenart.ZweiTabellen
            ? Texte.Format("Vorausberechnung.Quelle.ZweiTabellen", culture, Kurz(quelle.Von, culture), Kurz(quelle.Bis, culture))
            : string.Join(
                ", ",
                new[]
                {
                    Texte.Get($"Vorausberechnung.Quelle.{quelle.Art}", culture),
                    quelle.Gebiet is { } area ? Gebietsnamen.Of(area, culture) : null,
                    Quellentexte.Zeit(Kommunalprofile.Zeitbezug.Aus(quelle.Von, quelle.Bis), culture),
                }.OfType<string>());
        return publisher.Length > 0 ? $"{what} ({publisher})" : what;
    }

    /// <summary>Whose figures the mothers' ages are.</summary>
    public static string Geburtenquelle(Kohortenannahmen kohorten, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(kohorten);
        return Quelle(kohorten.GeburtenAus, kohorten.GeburtenQuelle, culture);
    }

    /// <inheritdoc cref="Geburtenquelle"/>
    public static string Sterblichkeitsquelle(Kohortenannahmen kohorten, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(kohorten);
        return Quelle(null, kohorten.UeberlebenQuelle, culture);
    }

    /// <summary>Whose figures the ages of those who move are.</summary>
    public static string Wanderungsquelle(Kohortenannahmen kohorten, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(kohorten);
        return Quelle(kohorten.WanderungAus, kohorten.WanderungQuelle, culture);
    }

    /// <summary>Which tables the ratios are of.</summary>
    public static string Verhaeltnisquelle(Vorausberechnungsannahmen annahmen, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(annahmen);
        var ratios = annahmen.Verhaeltnisse ?? throw new ArgumentException("There are no ratios.", nameof(annahmen));
        var tables = Annahmenquelle.ZweiTabellen(annahmen.Stichtag);
        return Quelle(ratios.Aus ?? (ratios.Quelle == Quelle(tables, Texte.Deutsch) ? tables : null), ratios.Quelle, culture);
    }

    /// <summary>More would leave a group than there are.</summary>
    public static string Gekappt(CultureInfo culture) => Texte.Get("Vorausberechnung.Gekappt", culture);

    /// <summary>Base date, method, variants, borders, who ran it when: one sentence each.</summary>
    public static IReadOnlyList<string> Angaben(Vorausberechnungsbild bild, Strategie strategie, CultureInfo culture) =>
        Angaben(bild.Vorausberechnung, strategie, culture, bild.Varianten);

    /// <inheritdoc cref="Angaben(Vorausberechnungsbild, Strategie, CultureInfo)"/>
    /// <param name="varianten">Those there are; null where its figures were not read, then one taken over says nothing of them.</param>
    public static IReadOnlyList<string> Angaben(
        Vorausberechnung vorausberechnung, Strategie strategie, CultureInfo culture, IReadOnlyList<Variante>? varianten = null)
    {
        varianten ??= vorausberechnung.IstUebernommen ? [] : Enum.GetValues<Variante>();
        var who = Bezeichnung.Person(strategie, vorausberechnung.Von, culture);
        var when = Datum.MitUhrzeit(vorausberechnung.Am, strategie.Kopf.Zone, culture);
        return
        [
            Texte.Format("Vorausberechnung.Basis", culture, Tag(vorausberechnung.Stichtag)),
            Texte.Format("Vorausberechnung.Methode", culture, Methode(vorausberechnung, culture)),
            .. varianten.Count == 0
                ? (string[])[]
                : [Texte.Format(
                    varianten.Count == 1 ? "Vorausberechnung.Variante" : "Vorausberechnung.Varianten",
                    culture,
                    string.Join(", ", varianten.Select(variante => Bezeichnung.Of(variante, culture))))],
            Texte.Format("Vorausberechnung.Gebietsstand", culture, Tag(Gebietsstand(vorausberechnung))),
            Texte.Format(vorausberechnung.IstUebernommen ? "Vorausberechnung.Uebernommen" : "Vorausberechnung.Gerechnet", culture, who, when),
            .. !vorausberechnung.IstAmtlich && Rechenrahmen.Fuer(vorausberechnung.Einwohner) is Rechenrahmen.NurSpanne(_, _, var ab) ? [Texte.Format("Vorausberechnung.NurSpanne", culture, ab.ToString("N0", culture))] : (string[])[],
        ];

        string Tag(DateOnly day) => Datum.Lang(day, culture);
    }

    /// <summary>What was assumed, one sentence each; nothing for one taken over.</summary>
    public static IReadOnlyList<string> Annahmen(Vorausberechnung vorausberechnung, CultureInfo culture)
    {
        if (vorausberechnung.Annahmen is not { } annahmen)
        {
            return [];
        }

        return
        [
            annahmen.Schritt == 1
                ? Texte.Format("Vorausberechnung.SchritteEinzeln", culture, vorausberechnung.LetztesJahr)
                : Texte.Format("Vorausberechnung.Schritte", culture, annahmen.Schritt, vorausberechnung.LetztesJahr),
            .. annahmen.Kohorten is { } kohorten ? Kohorten(kohorten, culture) : [],
            .. annahmen.Verhaeltnisse is { } verhaeltnisse
                ? [
                    Texte.Format("Vorausberechnung.Verhaeltnisse", culture, Verhaeltnisquelle(annahmen, culture)),
                    Texte.Format("Vorausberechnung.Streuung", culture, verhaeltnisse.Streuung.ToString("N0", culture)),
                ]
                : (string[])[],
            .. annahmen.Anlehnung is { } other ? [Anlehnung(other, culture)] : (string[])[],
            .. (vorausberechnung.Hinweise ?? []).Select(hinweis => Hinweis(hinweis, culture)),
        ];
    }

    /// <summary>What must go along with a picture: what it is, base date, method, variants, span, borders, who ran it.</summary>
    /// <param name="jahr">The year shown; null for the whole course, whose last year has the span.</param>
    public static IReadOnlyList<string> Fuss(Vorausberechnungsbild bild, Strategie strategie, CultureInfo culture, int? jahr = null)
    {
        ArgumentNullException.ThrowIfNull(bild);
        var one = bild.Vorausberechnung;
        var year = jahr ?? (bild.Jahre is [.., var last] ? last : 0);
        Variante[] shown = jahr is null ? [.. bild.Varianten] : [Variante.Mittel];
        return
        [
            Texte.Format("Vorausberechnung.Fuss", culture, Kennzeichen(one, culture), one.Titel),
            string.Join(" · ", Rahmen(one, culture)),
            string.Join(
                " · ",
                [
                    .. Gezeigt(one, shown, culture),
                    .. bild.Spanne(year) is { } spanne ? [Spanne(year, spanne, one.Einwohner, culture)] : (string[])[],
                ]),
            .. Urheber(one, strategie, culture),
        ];
    }

    /// <summary>All of <see cref="Fuss"/> in one line, for a page that has room for little more.</summary>
    /// <param name="staende">The years it speaks of.</param>
    public static string Zeile(Vorausberechnungsbild bild, Strategie strategie, CultureInfo culture, IEnumerable<string> staende)
    {
        ArgumentNullException.ThrowIfNull(bild);
        var one = bild.Vorausberechnung;
        return Texte.Format(
            "Vorausberechnung.Kurz",
            culture,
            string.Join("; ", staende),
            Kennzeichen(one, culture),
            string.Join(" · ", [.. Rahmen(one, culture), .. Gezeigt(one, bild.Varianten, culture), .. Urheber(one, strategie, culture)]));
    }

    /// <summary>Why a run came to nothing.</summary>
    /// <returns>Null when it came to something.</returns>
    public static string? Grund(Laufergebnis ergebnis, CultureInfo culture) => ergebnis switch
    {
        Laufergebnis.NurSzenario({ Ab: var ab }) => Texte.Format("Refusal.TooSmallForVorausberechnung", culture, ab.ToString("N0", culture)),
        Laufergebnis.AusserhalbDesRahmens(Rechenrahmen.NurSpanne(var horizont, var schritt, var ab)) =>
            Texte.Format("Vorausberechnung.Grund.Spanne", culture, ab.ToString("N0", culture), schritt, horizont),
        Laufergebnis.AusserhalbDesRahmens(Rechenrahmen.Voll(var horizont)) => Texte.Format("Vorausberechnung.Grund.Horizont", culture, horizont),
        Laufergebnis.KreisfaktorUnplausibel({ Von: var von, Bis: var bis }) =>
            Texte.Format("Vorausberechnung.Grund.Kreisfaktor", culture, von.ToString("0.0#", culture), bis.ToString("0.0#", culture)),
        Laufergebnis.TfrUnplausibel({ Von: var von, Bis: var bis }) =>
            Texte.Format("Vorausberechnung.Grund.Tfr", culture, von.ToString("0.0#", culture), bis.ToString("0.0#", culture)),
        Laufergebnis.WanderungUnplausibel(var most) => Texte.Format("Vorausberechnung.Grund.Wanderung", culture, most.ToString("N0", culture)),
        _ => null,
    };

    /// <summary>"2039: 17.050 bis 18.100"; one figure where there is one variant only.</summary>
    public static string Stand(Vorausberechnungsbild bild, int jahr, CultureInfo culture)
    {
        var (von, bis) = bild.Spanne(jahr) ?? throw new ArgumentOutOfRangeException(nameof(jahr), jahr, "The projection has nothing of that year.");
        var people = bild.Vorausberechnung.Einwohner;
        return von == bis ? Texte.Format("Vorausberechnung.Wert", culture, jahr, Zahl(von, people, culture)) : Spanne(jahr, (von, bis), people, culture);
    }

    /// <summary>A projected figure, rounded and never with decimals.</summary>
    /// <param name="einwohner">Of the place on the base date.</param>
    public static string Zahl(decimal zahl, decimal einwohner, CultureInfo culture) => Rechenrahmen.Gerundet(zahl, einwohner).ToString("N0", culture);

    /// <summary>"Spannweite 2039: 17.050 bis 18.100".</summary>
    public static string Spanne(int jahr, (decimal Von, decimal Bis) spanne, decimal einwohner, CultureInfo culture) => Texte.Format(
        "Vorausberechnung.Spanne", culture, jahr, Zahl(spanne.Von, einwohner, culture), Zahl(spanne.Bis, einwohner, culture));

    /// <summary>"Wenn jährlich 3 Familien zuziehen …"</summary>
    /// <param name="einwohner">Today, above 0.</param>
    public static string Szenario(Familienszenario szenario, decimal einwohner, CultureInfo culture) => Texte.Format(
        szenario.FamilienJeJahr < 0 ? "Vorausberechnung.Szenario.Fortzug" : "Vorausberechnung.Szenario.Zuzug",
        culture,
        Math.Abs(szenario.FamilienJeJahr),
        szenario.PersonenJeFamilie,
        szenario.Jahre,
        Math.Abs(szenario.Personen).ToString("N0", culture),
        Math.Abs(szenario.Prozent(einwohner) ?? 0).ToString("0", culture));

    private static IEnumerable<string> Kohorten(Kohortenannahmen kohorten, CultureInfo culture)
    {
        yield return Texte.Format("Vorausberechnung.Geburten", culture, JeVariante(one => one.Tfr.ToString("0.00", culture)), Geburtenquelle(kohorten, culture));
        yield return Texte.Format("Vorausberechnung.Wanderung", culture, JeVariante(one => one.WanderungJeJahr.ToString("+#,0;−#,0;0", culture)), Wanderungsquelle(kohorten, culture));
        yield return Texte.Format("Vorausberechnung.Sterblichkeit", culture, Sterblichkeitsquelle(kohorten, culture), kohorten.Kreisfaktor.ToString("0.00", culture));

        string JeVariante(Func<Variantenannahme, string> zahl) =>
            string.Join(", ", kohorten.Varianten.Select(one => $"{Bezeichnung.Of(one.Variante, culture)} {zahl(one)}"));
    }

    /// <summary>Which projection a run follows, and what that means.</summary>
    private static string Anlehnung(Anlehnung anlehnung, CultureInfo culture) => Texte.Format(
        "Vorausberechnung.Anlehnung",
        culture,
        Gebietsnamen.Of(anlehnung.Gebiet, culture),
        anlehnung.Variante,
        Quellentexte.Herausgeber(anlehnung.Quelle, culture),
        anlehnung.BisJahr);

    // Reference values were kept by their German words, which are known in both languages.
    private static string Quelle(Annahmenquelle? counted, string german, CultureInfo culture) =>
        counted is not null ? Quelle(counted, culture) : Richtwerte.Finde(german)?.In(culture) ?? german;

    private static string[] Rahmen(Vorausberechnung one, CultureInfo culture) =>
    [
        Texte.Format("Vorausberechnung.Basis", culture, Kurz(one.Stichtag, culture)),
        Methode(one, culture),
        Texte.Format("Vorausberechnung.Gebietsstand", culture, Kurz(Gebietsstand(one), culture)),
    ];

    private static string[] Gezeigt(Vorausberechnung one, IReadOnlyList<Variante> varianten, CultureInfo culture) => one.ZeigtVarianten
        ?
        [
            Texte.Format(
                varianten.Count == 1 ? "Vorausberechnung.Variante" : "Vorausberechnung.Varianten",
                culture,
                string.Join(", ", varianten.Select(variante => Bezeichnung.Of(variante, culture)))),
        ]
        : [];

    private static string[] Urheber(Vorausberechnung one, Strategie strategie, CultureInfo culture) => one.Von.Length == 0
        ? []
        :
        [
            Texte.Format(
                one.IstUebernommen ? "Vorausberechnung.Uebernommen" : "Vorausberechnung.Gerechnet",
                culture,
                Bezeichnung.Person(strategie, one.Von, culture),
                Kurz(DateOnly.FromDateTime(one.Am.UtcDateTime), culture)),
        ];

    private static DateOnly Gebietsstand(Vorausberechnung vorausberechnung) => vorausberechnung.Annahmen?.Gebietsstand ?? vorausberechnung.Stichtag;

    private static string Kurz(DateOnly day, CultureInfo culture) => Quellentexte.Zeit(Kommunalprofile.Zeitbezug.Am(day), culture);
}
