using System.Collections.Frozen;
using static Daks.Core.Kommunalprofile.Geschlecht;
using static Daks.Core.Kommunalprofile.Messgroessen;

namespace Daks.Core.Kommunalprofile;

/// <summary>The formula of every indicator that is computed, by key. Source: domain guide 4.1.</summary>
internal static class Indikatorformeln
{
    private const int Wanderungsjahre = 4;

    private static readonly FrozenDictionary<string, Func<Rechnung, decimal?>> Formeln = new Dictionary<string, Func<Rechnung, decimal?>>
    {
        ["BEV"] = r => r.Gesamt(),
        ["DICHTE"] = r => r.Je(1, r.Gesamt(), r.Flaeche()),
        ["JQ20"] = r => Quotient(r, 0, 20, 20, 65),
        ["AQ65"] = r => Quotient(r, 65, null, 20, 65),
        ["JQ67"] = r => Quotient(r, 0, 20, 20, 67),
        ["AQ67"] = r => Quotient(r, 67, null, 20, 67),
        ["GQ65"] = r => Quotient(r, 0, 20, 20, 65) + Quotient(r, 65, null, 20, 65),
        ["GQ67"] = r => Quotient(r, 0, 20, 20, 67) + Quotient(r, 67, null, 20, 67),
        ["ALT_MEAN"] = r => r.Altersmass(Altersmasse.Durchschnittsalter),
        ["ALT_MED"] = r => r.Altersmass(Altersmasse.Medianalter),
        ["BILLETER"] = Billeter,
        ["GREYING"] = r => Quotient(r, 80, null, 65, null),
        ["U18"] = r => Quotient(r, 0, 18, 0, null),
        ["A65"] = r => Quotient(r, 65, null, 0, null),
        ["A67"] = r => Quotient(r, 67, null, 0, null),
        ["A80"] = r => Quotient(r, 80, null, 0, null),
        ["BEV80"] = r => r.Menge(r.Bevoelkerung(80, null)),
        ["FRAUEN2034"] = r => r.Je(100, r.Bevoelkerung(20, 35, Weiblich), r.Bevoelkerung(20, 35, Maennlich)),
        ["AUSL"] = r => r.Je(100, r.Auslaender(Bevoelkerung), r.Gesamt()),
        ["HHGR"] = r => r.Je(1, r.Zahl(BevoelkerungInHaushalten), r.Zahl(Haushalte)),
        ["HH1"] = r => r.Je(100, r.Zahl(Einpersonenhaushalte), r.Zahl(Haushalte)),

        ["GEB"] = r => Ereignisse(r, Geborene),
        ["STERB"] = r => Ereignisse(r, Gestorbene),
        ["NATSALDO"] = r => Saldo(r, r.Zahl(Geborene), r.Zahl(Gestorbene)),
        ["ZUZ"] = r => Ereignisse(r, Zuzuege),
        ["FORT"] = r => Ereignisse(r, Fortzuege),
        ["WSALDO"] = r => Saldo(r, r.Zahl(Zuzuege), r.Zahl(Fortzuege)),
        ["BILDW"] = r => Wanderung(r, (18, 25)),
        ["FAMW"] = r => Wanderung(r, (0, 18), (30, 50)),
        ["ARBW"] = r => Wanderung(r, (25, 30)),
        ["ALTW50"] = r => Wanderung(r, (50, 65)),
        ["ALTW65"] = r => Wanderung(r, (65, null)),
        ["WVOL"] = Volumen,
        ["SALDO"] = r => Saldo(r, r.Zahl(Geborene) + r.Zahl(Zuzuege), r.Zahl(Gestorbene) + r.Zahl(Fortzuege)),
        ["TFR"] = Geburtenziffer,
        ["GFR"] = r => r.Je(1000, r.Zahl(Geborene), r.Bevoelkerung(15, 45, Weiblich)),

        ["SGB2"] = r => r.Je(100, r.Zahl(SgbIILeistungsberechtigte), r.Bevoelkerung(0, Regelaltersgrenze(r.Jahr))),
        ["KINDARM"] = r => r.Je(100, r.ZahlNachAlter(SgbIILeistungsberechtigte, 0, 15), r.Bevoelkerung(0, 15)),
        ["ALTARM"] = r => r.Je(100, r.ZahlNachAlter(Grundsicherung, 65, null), r.Bevoelkerung(65, null)),
        ["ARBLOS"] = r => r.Je(100, r.Zahl(Arbeitslose), r.Bevoelkerung(15, 65)),
        ["SVBAO"] = r => r.Je(100, r.Zahl(BeschaeftigteArbeitsort), r.Bevoelkerung(15, 65)),
        ["SVBWO"] = r => r.Je(100, r.Zahl(BeschaeftigteWohnort), r.Bevoelkerung(15, 65)),
        ["SVBAUSL"] = r => r.Menge(r.Auslaender(BeschaeftigteArbeitsort)),
        ["SVB55"] = r => r.Je(100, r.ZahlNachAlter(BeschaeftigteArbeitsort, 55, null), r.Zahl(BeschaeftigteArbeitsort)),
        ["PENDEL"] = Pendlersaldo,
        ["BETRU3"] = r => r.Je(100, r.ZahlNachAlter(BetreuteKinder, 0, 3), r.Bevoelkerung(0, 3)),
        ["PFLEGE"] = r => r.Je(100, r.Zahl(Pflegebeduerftige), r.Gesamt()),
        ["PFLEGE80"] = r => r.Je(100, r.ZahlNachAlter(Pflegebeduerftige, 80, null), r.Bevoelkerung(80, null)),
        ["PFLEGEPLAETZE"] = r => JeDinge(r, 1000, Pflegeplaetze, r.Bevoelkerung(80, null)),
        ["STEUER"] = r => r.Je(1, r.Zahl(Steuerkraft), r.Gesamt()),
        ["WOHNFERT"] = r => r.Je(1000, r.Zahl(Fertigstellungen), r.Gesamt()),
        ["WFL"] = r => r.Je(1, r.Zahl(Wohnflaeche), r.Gesamt()),
        ["AERZTE60"] = r => r.Je(100, r.Zahl(HausaerzteAb60), r.Zahl(Hausaerzte)),
        ["VEREINE"] = r => JeDinge(r, 1000, Vereine, r.Gesamt()),
    }.ToFrozenDictionary();

    /// <returns>Null for what is only taken over as published.</returns>
    public static Func<Rechnung, decimal?>? Finde(string schluessel) =>
        Formeln.GetValueOrDefault(schluessel)
        ?? (Indikatorkatalog.Jahre(schluessel) is { } jahre ? r => r.Entwicklung(jahre) : null);

    /// <summary>
    /// The age from which old-age pensions begin (§ 7a SGB II), in completed years at the year's end: the limit of those born
    /// in 1947 rises by a month a birth year, from 1959 on by two, and is 67 for those born from 1964. So 66 holds from the
    /// end of 2023, when those of 65 were born in 1958, and 67 from the end of 2030, when those of 66 were born in 1964.
    /// </summary>
    internal static int Regelaltersgrenze(int jahr) => jahr switch
    {
        < 2023 => 65,
        < 2030 => 66,
        _ => 67,
    };

    private static decimal? Quotient(Rechnung r, int von, int? bis, int nennerVon, int? nennerBis) =>
        r.Je(100, r.Bevoelkerung(von, bis), r.Bevoelkerung(nennerVon, nennerBis));

    /// <summary>Of things a place has few are no sample: only the people below the line can be too few.</summary>
    private static decimal? JeDinge(Rechnung r, decimal faktor, string messgroesse, decimal? leute) =>
        r.Je(faktor, r.Zahl(messgroesse), leute, decimal.MaxValue);

    private static decimal? Billeter(Rechnung r)
    {
        var (young, old) = (r.Bevoelkerung(0, 15), r.Bevoelkerung(50, null));
        return r.Je(1, young - old, r.Bevoelkerung(15, 50), young + old);
    }

    private static decimal? Ereignisse(Rechnung r, string messgroesse)
    {
        var zahl = r.Zahl(messgroesse);
        return r.Rate(zahl, zahl);
    }

    private static decimal? Saldo(Rechnung r, decimal? plus, decimal? minus) => r.Rate(plus - minus, plus + minus);

    private static decimal? Volumen(Rechnung r)
    {
        var zahl = r.Zahl(Zuzuege) + r.Zahl(Fortzuege);
        return r.Rate(zahl, zahl);
    }

    /// <summary>Small counts: the mean of four years' rates, as Wegweiser Kommune has it.</summary>
    private static decimal? Wanderung(Rechnung r, params (int Von, int? Bis)[] alter)
    {
        decimal? sum = 0;
        for (var zurueck = 0; zurueck < Wanderungsjahre; zurueck++)
        {
            var (zu, fort, leute) = (Summe(Zuzuege), Summe(Fortzuege), (decimal?)0);
            foreach (var (von, bis) in alter)
            {
                leute += r.Bevoelkerung(von, bis, zurueck: zurueck);
            }

            sum += r.Je(1000, zu - fort, leute, zu + fort);

            decimal? Summe(string messgroesse) => alter
                .Select(one => r.ZahlNachAlter(messgroesse, one.Von, one.Bis, zurueck: zurueck))
                .Aggregate((decimal?)0, (all, one) => all + one);
        }

        return sum / Wanderungsjahre;
    }

    /// <summary>
    /// Births by mother's age per woman of that age, over the ages 15 to 49. As the offices do, the few children of younger
    /// mothers count to the youngest of these ages, those of older ones to the oldest: "under 20" is set against the women
    /// of 15 to 19, "40 and over" against those of 40 to 49.
    /// </summary>
    private static decimal? Geburtenziffer(Rechnung r)
    {
        const int von = 15;
        const int bis = 50;
        var gruppen = r.Gruppen(GeboreneNachMutter, 0, null) is { Count: > 1 } all ? all : r.Gruppen(GeboreneNachMutter, von, bis);
        if (gruppen.Count == 0)
        {
            return r.ZahlNachAlter(GeboreneNachMutter, von, bis) is null ? null : r.NichtAufteilbar(GeboreneNachMutter, von, bis);
        }

        Altersgruppe[] gebaerende = [.. gruppen.Where(alter => alter.Von < bis && (alter.Bis ?? bis) > von)];
        return gebaerende.Select(Ziffer).Aggregate((decimal?)0, (sum, rate) => sum + rate);

        decimal? Ziffer(Altersgruppe alter)
        {
            var (erstes, ende) = (Math.Max(alter.Von, von), Math.Min(alter.Bis ?? bis, bis));
            var geborene = gruppen
                .Where(one => one == alter || (alter == gebaerende[0] && one.Bis <= von) || (alter == gebaerende[^1] && one.Von >= bis))
                .Select(one => r.ZahlNachAlter(GeboreneNachMutter, one.Von, one.Bis))
                .Aggregate((decimal?)0, (sum, next) => sum + next);
            return r.Je(ende - erstes, geborene, r.Bevoelkerung(erstes, ende, Weiblich), decimal.MaxValue);
        }
    }

    private static decimal? Pendlersaldo(Rechnung r)
    {
        var arbeitsort = r.Zahl(BeschaeftigteArbeitsort);
        if (r.Hat(Einpendelnde) && r.Hat(Auspendelnde))
        {
            var (ein, aus) = (r.Zahl(Einpendelnde), r.Zahl(Auspendelnde));
            return r.Je(100, ein - aus, arbeitsort, ein + aus);
        }

        r.Naehere();
        var wohnort = r.Zahl(BeschaeftigteWohnort);
        return r.Je(100, arbeitsort - wohnort, arbeitsort, arbeitsort + wohnort);
    }
}
