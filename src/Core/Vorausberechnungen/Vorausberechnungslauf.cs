using Daks.Core.Kommunalprofile;

namespace Daks.Core.Vorausberechnungen;

/// <summary>Runs a projection in its three variants.</summary>
public static class Vorausberechnungslauf
{
    private static readonly Variante[] Alle = Enum.GetValues<Variante>();

    /// <param name="start">In the groups of the assumptions.</param>
    /// <exception cref="ArgumentException">Lists of the assumptions do not fit the groups.</exception>
    public static Laufergebnis Rechne(Altersaufbau start, Vorausberechnungsannahmen annahmen)
    {
        var grenzen = Grenzen.Aktuell;
        var rahmen = Rechenrahmen.Fuer(start.Gesamt);
        return annahmen switch
        {
            _ when rahmen is Rechenrahmen.NurSzenario szenario => new Laufergebnis.NurSzenario(szenario),
            _ when !rahmen.Erlaubt(annahmen.Jahre, annahmen.Schritt) => new Laufergebnis.AusserhalbDesRahmens(rahmen),
            { Kohorten: { } kohorten } when !grenzen.Kreisfaktor.Umfasst(kohorten.Kreisfaktor) => new Laufergebnis.KreisfaktorUnplausibel(grenzen.Kreisfaktor),
            { Kohorten: { } kohorten } when kohorten.Varianten.Any(one => !grenzen.Tfr.Umfasst(one.Tfr)) => new Laufergebnis.TfrUnplausibel(grenzen.Tfr),
            { Kohorten: { } kohorten } when kohorten.Varianten.Any(one => Math.Abs(one.WanderungJeJahr) > Hoechstwanderung(start)) => new Laufergebnis.WanderungUnplausibel(Hoechstwanderung(start)),
            { Verhaeltnisse: { } verhaeltnisse } when verhaeltnisse.Streuung < 0 || verhaeltnisse.Streuung > Hoechstwanderung(start) => new Laufergebnis.WanderungUnplausibel(Hoechstwanderung(start)),
            { Kohorten: { } kohorten } => new Laufergebnis.Gerechnet(new(annahmen, start, rahmen, [.. Alle.Select(variante => Rechne(start, annahmen, kohorten, variante))])),
            { Verhaeltnisse: { } verhaeltnisse } => new Laufergebnis.Gerechnet(new(annahmen, start, rahmen, [.. Alle.Select(variante => Rechne(start, annahmen, verhaeltnisse, variante))])),
            _ => throw new ArgumentException("The assumptions are of no method.", nameof(annahmen)),
        };
    }

    // No place gained or lost more in peace; beyond it somebody mistook a year for the whole time.
    private static decimal Hoechstwanderung(Altersaufbau start) => Math.Floor(start.Gesamt * Grenzen.Aktuell.HoechstwanderungJe1000 / 1000);

    private static Variantenverlauf Rechne(Altersaufbau start, Vorausberechnungsannahmen annahmen, Kohortenannahmen kohorten, Variante variante)
    {
        var steps = Kohortenrechnung.Rechne(start, kohorten.Fuer(variante, annahmen.Schritt), annahmen.Jahre / annahmen.Schritt);
        return new Variantenverlauf(variante, [.. steps.Select((step, i) => new Variantenstand(Tag(annahmen, i), Angelehnt(step.Aufbau, annahmen, i), step))]);
    }

    private static Variantenverlauf Rechne(Altersaufbau start, Vorausberechnungsannahmen annahmen, Verhaeltnisannahmen verhaeltnisse, Variante variante)
    {
        var direction = variante switch { Variante.Niedrig => -1, Variante.Mittel => 0, _ => 1 };
        var staende = new List<Variantenstand>();
        var middle = start;
        for (var i = 0; i < annahmen.Jahre / annahmen.Schritt; i++)
        {
            middle = verhaeltnisse.Verhaeltnisse.Fortgeschrieben(middle);
            var apart = direction * verhaeltnisse.Streuung * annahmen.Schritt * (i + 1);
            var stand = Angelehnt(middle, annahmen, i);
            staende.Add(new(Tag(annahmen, i), apart == 0 ? stand : Abstimmung.Auf(stand, Math.Max(0, stand.Gesamt + apart)), null));
        }

        return new Variantenverlauf(variante, staende);
    }

    // The next step starts from what was calculated, not from this: the larger area's factors hold from the base date on.
    private static Altersaufbau Angelehnt(Altersaufbau aufbau, Vorausberechnungsannahmen annahmen, int step) =>
        annahmen.Anlehnung is { } other ? other.Auf(aufbau, annahmen.Stichtag, Tag(annahmen, step)) : aufbau;

    private static DateOnly Tag(Vorausberechnungsannahmen annahmen, int step) => annahmen.Stichtag.AddYears((step + 1) * annahmen.Schritt);
}

/// <summary>What came of running a projection.</summary>
public abstract record Laufergebnis
{
    private Laufergebnis() { }

    public sealed record Gerechnet(Vorausberechnungsergebnis Ergebnis) : Laufergebnis;

    /// <summary>Too few inhabitants to project.</summary>
    public sealed record NurSzenario(Rechenrahmen.NurSzenario Rahmen) : Laufergebnis;

    /// <summary>Too far ahead or too fine for a place of this size.</summary>
    public sealed record AusserhalbDesRahmens(Rechenrahmen Rahmen) : Laufergebnis;

    public sealed record KreisfaktorUnplausibel(Bereich Erlaubt) : Laufergebnis;

    public sealed record TfrUnplausibel(Bereich Erlaubt) : Laufergebnis;

    /// <summary>More people a year would come or go than any place has seen.</summary>
    /// <param name="Hoechstens">People a year, either way.</param>
    public sealed record WanderungUnplausibel(decimal Hoechstens) : Laufergebnis;
}

/// <param name="Verlaeufe">Low, middle and high, in this order.</param>
/// <param name="Rahmen">Says whether single variants may be shown, or their span only.</param>
public sealed record Vorausberechnungsergebnis(
    Vorausberechnungsannahmen Annahmen, Altersaufbau Start, Rechenrahmen Rahmen, IReadOnlyList<Variantenverlauf> Verlaeufe)
{
    /// <summary>The lowest and the highest total at the end of a year, unrounded.</summary>
    /// <returns>Null for a year the projection has no stand of.</returns>
    public (decimal Von, decimal Bis)? Spanne(int jahr)
    {
        decimal[] totals = [.. Verlaeufe.SelectMany(verlauf => verlauf.Staende).Where(stand => stand.Tag.Year == jahr).Select(stand => stand.Aufbau.Gesamt)];
        return totals.Length == 0 ? null : (totals.Min(), totals.Max());
    }

    /// <summary>In some group more would leave than there are; they stay, and it is said.</summary>
    public bool IstGekappt => Verlaeufe.SelectMany(verlauf => verlauf.Staende).Any(stand => stand.Schritt is { Kappungen.Count: > 0 });

    /// <summary>The projection to be kept.</summary>
    /// <param name="id">The id of the new artefact.</param>
    /// <param name="herkunft">Of the table it starts from.</param>
    /// <param name="hinweise">What was assumed for want of better figures.</param>
    public Vorausberechnung Als(string id, string titel, Herkunft herkunft, IReadOnlyList<Annahmenhinweis> hinweise)
    {
        ArgumentNullException.ThrowIfNull(herkunft);
        return new()
        {
            Id = id,
            Titel = titel,
            Methode = Annahmen.Methode,
            Einwohner = Start.Gesamt,
            Stichtag = Annahmen.Stichtag,
            LetztesJahr = Annahmen.Stichtag.Year + Annahmen.Jahre,
            Annahmen = Annahmen,
            Hinweise = hinweise.Count > 0 ? hinweise : null,
            Quelle = herkunft.Quelle,
            Lizenz = herkunft.Lizenz,
            Reihen = "",
            Am = default,
            Von = "",
        };
    }

    /// <summary>The result as series, base date included: the total, and every group of each sex.</summary>
    public IReadOnlyList<Zeitreihe> Reihen(Herkunft herkunft)
    {
        var gebiet = Gebiet.Aus(Annahmen.Gebiet) ?? throw new InvalidOperationException($"'{Annahmen.Gebiet}' is no area.");
        return
        [
            .. from verlauf in Verlaeufe
               from gliederung in Gliederungen()
               select new Zeitreihe
               {
                   Schluessel = new Reihenschluessel(Vorausberechnung.Messgroesse, gebiet, gliederung.Gliederung),
                   Variante = verlauf.Variante.Name(),
                   Herkunft = herkunft,
                   Werte =
                   [
                       Wert(Annahmen.Stichtag, gliederung.Zahl(Start)),
                       .. verlauf.Staende.Select(stand => Wert(stand.Tag, gliederung.Zahl(stand.Aufbau))),
                   ],
               },
        ];

        Reihenwert Wert(DateOnly tag, decimal zahl) => new(Zeitbezug.Am(tag), Angabe.Von(Math.Round(zahl, 3)), Annahmen.Basis);
    }

    private IEnumerable<(Gliederung Gliederung, Func<Altersaufbau, decimal> Zahl)> Gliederungen()
    {
        yield return (Gliederung.Insgesamt, aufbau => aufbau.Gesamt);
        for (var i = 0; i < Start.Gruppen.Count; i++)
        {
            var group = i;
            yield return (new(Geschlecht.Maennlich, Start.Gruppen[group]), aufbau => aufbau.Maennlich[group]);
            yield return (new(Geschlecht.Weiblich, Start.Gruppen[group]), aufbau => aufbau.Weiblich[group]);
        }
    }
}

public sealed record Variantenverlauf(Variante Variante, IReadOnlyList<Variantenstand> Staende);

/// <param name="Aufbau">With what an <see cref="Anlehnung"/> changes.</param>
/// <param name="Schritt">Births, deaths and migration on the way here, without it; null where the method does not know them.</param>
public sealed record Variantenstand(DateOnly Tag, Altersaufbau Aufbau, Kohortenschritt? Schritt);
