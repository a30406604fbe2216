using System.Collections.Frozen;
using static Daks.Core.Kommunalprofile.Messgroessen;

namespace Daks.Core.Kommunalprofile;

/// <summary>How few people may stand behind a rate that was taken over: what it was divided by, and the cases above the line.</summary>
/// <remarks>
/// Source of the limits: domain guide 6.4. A publisher gives the rate alone. The population below the line is known or, where
/// no figures by age are, estimated as if every age below 85 had as many people; the cases above follow from both. Of a
/// balance only the difference follows: the moves or events behind it are at least as many, and how many more nothing tells
/// unless both sides of it are known.
/// </remarks>
internal sealed class Fallzahlpruefung(Indikatorrechner rechner, int einwohner)
{
    // Near enough for limits of 500 and 20; a year of age is about 1 % of a population.
    private const decimal Lebensjahre = 85;

    private const decimal PersonenJeHaushalt = 2;

    private static readonly Personenkreis[] Alle = [new(0, null)];

    private static readonly FrozenDictionary<string, Bezug> Bezuege = new Dictionary<string, Bezug>
    {
        ["JQ20"] = Anteil(new Personenkreis(20, 65)),
        ["AQ65"] = Anteil(new Personenkreis(20, 65)),
        ["JQ67"] = Anteil(new Personenkreis(20, 67)),
        ["AQ67"] = Anteil(new Personenkreis(20, 67)),
        ["GQ65"] = Anteil(new Personenkreis(20, 65)),
        ["GQ67"] = Anteil(new Personenkreis(20, 67)),
        ["BILLETER"] = new(Zaehlerart.Keiner, 1, new Personenkreis(15, 50)),
        ["GREYING"] = Anteil(new Personenkreis(65, null)),
        ["U18"] = Anteil(Alle),
        ["A65"] = Anteil(Alle),
        ["A67"] = Anteil(Alle),
        ["A80"] = Anteil(Alle),
        ["FRAUEN2034"] = Anteil(new Personenkreis(20, 35, Geschlecht.Maennlich)),
        ["AUSL"] = Anteil(Alle),
        ["GEB"] = Ziffer(Alle),
        ["STERB"] = Ziffer(Alle),
        ["ZUZ"] = Ziffer(Alle),
        ["FORT"] = Ziffer(Alle),
        ["WVOL"] = Ziffer(Alle),
        ["NATSALDO"] = Saldo(["GEB", "STERB"], Alle),
        ["WSALDO"] = Saldo(["ZUZ", "FORT"], Alle),
        ["SALDO"] = Saldo(["GEB", "STERB", "ZUZ", "FORT"], Alle),
        ["BILDW"] = Saldo([], new Personenkreis(18, 25)),
        ["FAMW"] = Saldo([], new Personenkreis(0, 18), new Personenkreis(30, 50)),
        ["ARBW"] = Saldo([], new Personenkreis(25, 30)),
        ["ALTW50"] = Saldo([], new Personenkreis(50, 65)),
        ["ALTW65"] = Saldo([], new Personenkreis(65, null)),
        ["TFR"] = new(Zaehlerart.Keiner, 1, new Personenkreis(15, 50, Geschlecht.Weiblich)),
        ["GFR"] = Ziffer(new Personenkreis(15, 45, Geschlecht.Weiblich)),
        ["KINDARM"] = Anteil(new Personenkreis(0, 15)),
        ["ALTARM"] = Anteil(new Personenkreis(65, null)),
        ["ARBLOS"] = Anteil(new Personenkreis(15, 65)),
        ["SVBAO"] = Anteil(new Personenkreis(15, 65)),
        ["SVBWO"] = Anteil(new Personenkreis(15, 65)),
        ["BETRU3"] = Anteil(new Personenkreis(0, 3)),
        ["PFLEGE"] = Anteil(Alle),
        ["PFLEGE80"] = Anteil(new Personenkreis(80, null)),
        ["PFLEGEPLAETZE"] = new(Zaehlerart.Keiner, 1000, new Personenkreis(80, null)),
        ["WOHNFERT"] = Ziffer(Alle),
    }.ToFrozenDictionary();

    private enum Zaehlerart
    {
        /// <summary>Things, euros or a measure of the whole: only the people below the line can be too few.</summary>
        Keiner,

        /// <summary>People or events counted one by one.</summary>
        Faelle,

        /// <summary>A difference of two counts.</summary>
        Saldo,
    }

    public Indikatorwert Pruefe(Indikatorwert wert)
    {
        if (wert is not { IstUebernommen: true, Definition.MinNenner: > 0 and var least })
        {
            return wert;
        }

        var (nenner, zaehler, isLowest) = Miss(wert);
        var few = zaehler < rechner.Schwellen.MinZaehler;
        return wert with
        {
            IstKleineZahl = Einwohner(wert) < least || nenner < least || (few && !isLowest),
            IstFallzahlUnbekannt = nenner is null || (few && isLowest),
        };
    }

    /// <returns>The people or households below the line, null when nothing tells; the cases above it, and whether they may be more.</returns>
    private (decimal? Nenner, decimal? Zaehler, bool IstMindestens) Miss(Indikatorwert wert)
    {
        var amount = Math.Abs(wert.Wert);
        switch (wert.Definition.Schluessel)
        {
            // A number of people is its own numerator, and has nothing below the line.
            case "BEV80" or "SVBAUSL":
                return (decimal.MaxValue, amount, false);
            case "HHGR":
                return (amount == 0 ? 0 : Einwohner(wert) / amount, null, false);
            case "HH1":
                var haushalte = Zahl(Haushalte, wert) ?? Einwohner(wert) / PersonenJeHaushalt;
                return (haushalte, amount * haushalte / 100, false);
            case "SVB55":
                return Zahl(BeschaeftigteArbeitsort, wert) is { } employed ? (employed, amount * employed / 100, false) : (null, null, false);
            case "PENDEL":
                return Zahl(BeschaeftigteArbeitsort, wert) is { } jobs ? (jobs, amount * jobs / 100, true) : (null, null, false);
            case "SGB2":
                return Von(wert, Anteil(new Personenkreis(0, Indikatorformeln.Regelaltersgrenze(wert.Zeit.Jahr))));
            case var key:
                return Bezuege.TryGetValue(key, out var bezug) ? Von(wert, bezug) : (Einwohner(wert), null, false);
        }
    }

    private (decimal? Nenner, decimal? Zaehler, bool IstMindestens) Von(Indikatorwert wert, Bezug bezug)
    {
        var people = bezug.Personenkreise.Sum(kreis => Leute(kreis, wert));
        return bezug.Art switch
        {
            Zaehlerart.Keiner => (people, null, false),
            Zaehlerart.Saldo when Seiten(bezug.Seiten, wert) is { } both => (people, both * people / bezug.Je, false),
            var art => (people, Math.Abs(wert.Wert) * people / bezug.Je, art == Zaehlerart.Saldo),
        };
    }

    /// <summary>The rates a balance is the difference of, added up.</summary>
    private decimal? Seiten(IReadOnlyList<string> schluessel, Indikatorwert wert)
    {
        decimal?[] rates = [.. schluessel.Select(key => rechner.Berechne(key, wert.Gebiet, wert.Zeit.Jahr).WertOderNull?.Wert)];
        return rates.Length == 0 || rates.Contains(null) ? null : rates.Sum();
    }

    private decimal Leute(Personenkreis kreis, Indikatorwert wert)
    {
        var (von, bis, geschlecht) = kreis;
        if (kreis == Alle[0])
        {
            return Einwohner(wert);
        }

        var rechnung = new Rechnung(rechner.Daten, wert.Gebiet, wert.Zeit.Jahr, null);
        return rechnung.Bevoelkerung(von, bis, geschlecht)
            ?? Einwohner(wert) * ((bis ?? Lebensjahre) - von) / Lebensjahre / (geschlecht == Geschlecht.Insgesamt ? 1 : 2);
    }

    private decimal Einwohner(Indikatorwert wert) =>
        rechner.Berechne(Bevoelkerung, wert.Gebiet, wert.Zeit.Jahr).WertOderNull?.Wert ?? einwohner;

    private decimal? Zahl(string messgroesse, Indikatorwert wert) =>
        rechner.Daten.Finde(messgroesse, wert.Gebiet, Gliederung.Insgesamt, wert.Zeit.Jahr, null)?.Wert.Angabe.Wert;

    private static Bezug Anteil(params Personenkreis[] kreise) => new(Zaehlerart.Faelle, 100, kreise);

    private static Bezug Ziffer(params Personenkreis[] kreise) => new(Zaehlerart.Faelle, 1000, kreise);

    private static Bezug Saldo(string[] seiten, params Personenkreis[] kreise) => new(Zaehlerart.Saldo, 1000, kreise) { Seiten = seiten };

    /// <param name="Bis">The first age that no longer belongs; null for an open end.</param>
    private sealed record Personenkreis(int Von, int? Bis, Geschlecht Geschlecht = Geschlecht.Insgesamt);

    /// <param name="Je">100 for a share, 1,000 for a rate.</param>
    private sealed record Bezug(Zaehlerart Art, decimal Je, params Personenkreis[] Personenkreise)
    {
        /// <value>The rates whose difference it is, where they have keys of their own.</value>
        public IReadOnlyList<string> Seiten { get; init; } = [];
    }
}
