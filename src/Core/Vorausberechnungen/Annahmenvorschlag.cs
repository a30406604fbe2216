using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;
using Daks.Core.Sprache;
using Daks.Core.Strategien;

namespace Daks.Core.Vorausberechnungen;

/// <summary>How to come to a projection of a place.</summary>
public abstract record Vorschlag
{
    private Vorschlag() { }

    /// <summary>A statistical office projected this very area: better than anything of our own.</summary>
    /// <param name="Reihen">Total and groups, by variant.</param>
    public sealed record Amtlich(IReadOnlyList<Bestandsreihe> Reihen) : Vorschlag;

    /// <param name="Start">In the groups of the assumptions.</param>
    public sealed record Eigene(Vorausberechnungsannahmen Annahmen, Altersaufbau Start, IReadOnlyList<Annahmenhinweis> Hinweise) : Vorschlag;

    public sealed record NurSzenario(Rechenrahmen.NurSzenario Rahmen) : Vorschlag;

    /// <summary>The open group begins below 85: shares of the Kreis must divide it first.</summary>
    public sealed record AlterZuGrob : Vorschlag;

    /// <summary>The larger area's projection has no year of the run, no age table to be measured by, or figures far from its own.</summary>
    public sealed record AnlehnungPasstNicht : Vorschlag;
}

/// <summary>Makes assumptions of what is there (domain guide 5.4, local inputs). People change them before they run.</summary>
public static class Annahmenvorschlag
{
    private const string Geborene = "GEBORENE";
    private const string Zuzuege = "ZUZUEGE";
    private const string Fortzuege = "FORTZUEGE";

    /// <summary>The official projection where one was imported, else assumptions of our own.</summary>
    public static Vorschlag Aus(Ausgangslage lage)
    {
        var official = lage.Importe.Where(lauf => lauf.IstAmtlich).Select(lauf => lauf.Id).ToHashSet(StringComparer.Ordinal);
        Bestandsreihe[] reihen =
        [
            .. lage.Bestand.Reihen
                .Where(one => one.Reihe.Variante is not null
                    && one.Reihe.Schluessel.Messgroesse == Vorausberechnung.Messgroesse
                    && one.Reihe.Schluessel.Gebiet == lage.Gebiet
                    && one.Quellen.All(quelle => official.Contains(quelle.ImportId)))
                .OrderBy(one => one.Reihe.Variante, StringComparer.Ordinal),
        ];
        return reihen.Length > 0 ? new Vorschlag.Amtlich(reihen) : Eigene(lage);
    }

    /// <summary>Assumptions of our own, whether or not there is an official projection.</summary>
    /// <param name="methode">Hamilton–Perry needs an earlier table of the same census; without one the cohorts are followed.</param>
    public static Vorschlag Eigene(Ausgangslage lage, Vorausberechnungsmethode methode = Vorausberechnungsmethode.Kohorten)
    {
        if (Rechenrahmen.Fuer(lage.Stand.Gesamt) is Rechenrahmen.NurSzenario szenario)
        {
            return new Vorschlag.NurSzenario(szenario);
        }

        var five = Altersaufbau.Fuenfjahresgruppen(Richtwerte.Offen);
        var groups = lage.Schritt == 5 ? five : Einzeljahre(lage.Stand);
        if (In(lage.Stand, groups) is not { } start || In(lage.Stand, five) is not { } coarse)
        {
            return new Vorschlag.AlterZuGrob();
        }

        if (methode == Vorausberechnungsmethode.HamiltonPerry && lage is { Frueher: { } frueher } && lage.FrueherBasis == lage.Basis
            && In(frueher, five) is { } before)
        {
            return NachVerhaeltnissen(lage, before, coarse);
        }

        var hints = new List<Annahmenhinweis>();
        Note(hints, Annahmenhinweis.AlterNachReferenz, lage.IstGeteilt);
        Note(hints, Annahmenhinweis.AlterGenaehert, !start.IstExakt);
        Note(hints, Annahmenhinweis.SterblichkeitNachRichtwert, lage.Kreisfaktor is null);

        var survival = Richtwerte.Aktuell.Ueberleben;
        var rates = Geburtenraten(lage, coarse.Aufbau, hints);
        var factor = lage.Kreisfaktor ?? 1;
        var profile = Profil(lage, coarse.Aufbau, rates, survival.InFuenfjahresgruppen.Hoch(factor), hints);
        var (mean, spread) = Salden(lage, start.Aufbau.Gesamt, hints);
        var (maennlich, weiblich) = Wanderungsprofil.Auf(profile.Maennlich, profile.Weiblich, mean);
        var tfr = rates.Sum() * 5;
        var annahmen = new Vorausberechnungsannahmen
        {
            Gebiet = lage.Gebiet.Code,
            Gebietsstand = lage.Gebietsstand,
            Stichtag = lage.Stichtag,
            Basis = lage.Basis,
            Schritt = lage.Schritt,
            Jahre = lage.Jahre,
            Kohorten = new Kohortenannahmen
            {
                Ueberleben = lage.Schritt == 5 ? survival.InFuenfjahresgruppen : survival.InEinzeljahren(groups[^1].Von),
                UeberlebenQuelle = survival.Quelle.De,
                Kreisfaktor = factor,
                Geburtenraten = Auf(rates, groups, share: false),
                GeburtenQuelle = Quelle(lage.Geburtenmuster?.Quelle, Richtwerte.Aktuell.Geburten.Quelle),
                GeburtenAus = lage.Geburtenmuster?.Quelle,
                JungenJeMaedchen = Richtwerte.Aktuell.Geburten.JungenJeMaedchen,
                WanderungMaennlich = Auf(maennlich, groups, share: true),
                WanderungWeiblich = Auf(weiblich, groups, share: true),
                WanderungQuelle = Quelle(profile.Quelle, Richtwerte.Aktuell.Wanderung.Quelle),
                WanderungAus = profile.Quelle,
                Varianten =
                [
                    new(Variante.Niedrig, tfr, mean - spread),
                    new(Variante.Mittel, tfr, mean),
                    new(Variante.Hoch, tfr, mean + spread),
                ],
            },
        };
        return new Vorschlag.Eigene(annahmen, start.Aufbau, hints);
    }

    /// <summary>Ratios of the two tables, those of small places for both sexes together, drawn towards the Kreis and kept within limits.</summary>
    private static Vorschlag.Eigene NachVerhaeltnissen(
        Ausgangslage lage, (Altersaufbau Aufbau, bool IstExakt) frueher, (Altersaufbau Aufbau, bool IstExakt) start)
    {
        var hints = new List<Annahmenhinweis>();
        Note(hints, Annahmenhinweis.AlterNachReferenz, lage.IstGeteilt);
        Note(hints, Annahmenhinweis.AlterGenaehert, !start.IstExakt || !frueher.IstExakt);
        Note(hints, Annahmenhinweis.SonderjahreImRueckblick, Grenzen.Aktuell.Schockjahre.Any(year => year > lage.Stichtag.Year - 5 && year <= lage.Stichtag.Year));
        var ratios = Kohortenverhaeltnisse.Aus(
            frueher.Aufbau,
            start.Aufbau,
            Rechenrahmen.Fuer(start.Aufbau.Gesamt) is Rechenrahmen.NurSpanne,
            Richtwerte.Aktuell.Geburten.JungenJeMaedchen);
        ratios = lage.Kreisverhaeltnisse is { } region ? ratios.GezogenZu(region) : ratios;
        var balances = new List<Annahmenhinweis>();
        var tables = Annahmenquelle.ZweiTabellen(lage.Stichtag);
        var (_, spread) = Salden(lage, start.Aufbau.Gesamt, balances);
        Note(hints, Annahmenhinweis.SpanneNachRichtwert, balances.Contains(Annahmenhinweis.WanderungOhneReihe));
        Note(hints, Annahmenhinweis.WenigeWanderungsjahre, balances.Contains(Annahmenhinweis.WenigeWanderungsjahre));
        var annahmen = new Vorausberechnungsannahmen
        {
            Gebiet = lage.Gebiet.Code,
            Gebietsstand = lage.Gebietsstand,
            Stichtag = lage.Stichtag,
            Basis = lage.Basis,
            Schritt = 5,
            Jahre = lage.Jahre,
            Verhaeltnisse = new Verhaeltnisannahmen(
                ratios.Begrenzt(Richtwerte.Aktuell.Ueberleben.InFuenfjahresgruppen.Hoch(lage.Kreisfaktor ?? 1)),
                Math.Round(spread, 1),
                Vorausberechnungstexte.Quelle(tables, Texte.Deutsch),
                tables),
        };
        return new Vorschlag.Eigene(annahmen, start.Aufbau, hints);
    }

    private static string Quelle(Annahmenquelle? counted, Zweisprachig reference) =>
        counted is null ? reference.De : Vorausberechnungstexte.Quelle(counted, Texte.Deutsch);

    /// <summary>The pattern of the Kreis, else of the reference, scaled to the mean births of the last years; few births move it little.</summary>
    private static decimal[] Geburtenraten(Ausgangslage lage, Altersaufbau stand, List<Annahmenhinweis> hints)
    {
        decimal[] rates = lage.Geburtenmuster is { } counted ? [.. counted.Raten] : Richtwerte.Aktuell.Geburten.Auf(stand.Gruppen.Count);
        var births = Jahre(lage, Geborene).TakeLast(Grenzen.Aktuell.Geburtenjahre).Select(one => one.Wert).ToArray();
        Note(hints, Annahmenhinweis.GeburtenNachRichtwert, births.Length == 0 && lage.Geburtenmuster is null);
        Note(hints, Annahmenhinweis.GeburtenNachUmland, births.Length == 0 && lage.Geburtenmuster is not null);
        Note(hints, Annahmenhinweis.MuetterNachRichtmuster, births.Length > 0 && lage.Geburtenmuster is null);
        if (births.Length == 0)
        {
            return rates;
        }

        var expected = rates.Zip(stand.Weiblich, decimal.Multiply).Sum();
        var damping = Grenzen.Aktuell.SchrumpfungGeburten;
        var factor = (births.Average() + damping) / (expected + damping);
        return [.. rates.Select(rate => rate * factor)];
    }

    /// <summary>Who came and went, by age: as counted here or in the Kreis; else what of the newer table the older one does not explain; else the reference.</summary>
    /// <returns>Without a source: the reference.</returns>
    private static (IReadOnlyList<decimal> Maennlich, IReadOnlyList<decimal> Weiblich, Annahmenquelle? Quelle) Profil(
        Ausgangslage lage, Altersaufbau stand, IReadOnlyList<decimal> rates, Ueberlebensanteile survival, List<Annahmenhinweis> hints)
    {
        if (lage.Wanderungsmuster is { } counted)
        {
            return (counted.Maennlich, counted.Weiblich, counted.Quelle);
        }

        var broken = lage.Frueher is not null && lage.FrueherBasis != lage.Basis;
        Note(hints, Annahmenhinweis.ZensusImRueckblick, broken);
        if (!broken && lage.Frueher is { } frueher && In(frueher, stand.Gruppen) is { } before)
        {
            decimal[] none = new decimal[stand.Gruppen.Count];
            var expected = Kohortenrechnung.Rechne(
                before.Aufbau,
                new Schrittannahmen { Ueberleben = survival, Geburtenraten = rates, WanderungMaennlich = none, WanderungWeiblich = none },
                1)[0].Aufbau;
            return (
                [.. stand.Maennlich.Zip(expected.Maennlich, (seen, then) => (seen - then) / 5)],
                [.. stand.Weiblich.Zip(expected.Weiblich, (seen, then) => (seen - then) / 5)],
                Annahmenquelle.ZweiTabellen(lage.Stichtag));
        }

        if (lage.Wanderungsersatz is { } farther)
        {
            return (farther.Maennlich, farther.Weiblich, farther.Quelle);
        }

        // Scaled to one person: the total is added afterwards, in these proportions.
        var reference = Richtwerte.Aktuell.Wanderung;
        var sum = reference.Maennlich.Sum() + reference.Weiblich.Sum();
        hints.Add(Annahmenhinweis.WanderungNachRichtprofil);
        return ([.. reference.Maennlich.Select(people => people / sum)], [.. reference.Weiblich.Select(people => people / sum)], null);
    }

    /// <returns>Mean and standard deviation of the yearly balances, special years left out.</returns>
    private static (decimal Mean, decimal Spread) Salden(Ausgangslage lage, decimal einwohner, List<Annahmenhinweis> hints)
    {
        var grenzen = Grenzen.Aktuell;
        var fortzuege = Jahre(lage, Fortzuege).ToDictionary(one => one.Jahr, one => one.Wert);
        decimal[] balances =
        [
            .. Jahre(lage, Zuzuege)
                .Where(one => fortzuege.ContainsKey(one.Jahr) && !grenzen.Sonderjahre.Contains(one.Jahr))
                .Select(one => one.Wert - fortzuege[one.Jahr])
                .TakeLast(grenzen.Wanderungsjahre),
        ];
        var substitute = einwohner * grenzen.ErsatzstreuungJe1000 / 1000;
        Note(hints, Annahmenhinweis.WanderungOhneReihe, balances.Length == 0);
        Note(hints, Annahmenhinweis.WenigeWanderungsjahre, balances.Length > 0 && balances.Length < grenzen.MindestensWanderungsjahre);
        if (balances.Length < 2)
        {
            return (balances.FirstOrDefault(), substitute);
        }

        var mean = balances.Average();
        var variance = balances.Sum(balance => (balance - mean) * (balance - mean)) / (balances.Length - 1);
        return (mean, (decimal)Math.Sqrt((double)variance));
    }

    /// <returns>The counted figures of a year up to the base date, in the order of time.</returns>
    private static IEnumerable<(int Jahr, decimal Wert)> Jahre(Ausgangslage lage, string messgroesse) =>
        from wert in lage.Bestand.Finde(new Reihenschluessel(messgroesse, lage.Gebiet, Gliederung.Insgesamt))?.Reihe.Werte ?? []
        where wert.Angabe.Wert is not null && wert.Zeit.First.Year == wert.Zeit.Last.Year && wert.Zeit.Last <= lage.Stichtag
        select (wert.Zeit.Jahr, wert.Angabe.Wert!.Value);

    internal static (Altersaufbau Aufbau, bool IstExakt)? In(Altersaufbau aufbau, IReadOnlyList<Altersgruppe> groups)
    {
        Teilmenge?[] men = Of(Geschlecht.Maennlich), women = Of(Geschlecht.Weiblich);
        return men.Concat(women).Any(part => part is null)
            ? null
            : (new Altersaufbau(groups, [.. men.Select(part => part!.Value.Zahl)], [.. women.Select(part => part!.Value.Zahl)]), men.All(part => part!.Value.IstExakt));

        Teilmenge?[] Of(Geschlecht sex) => [.. groups.Select(group => aufbau.Summe(group.Von, group.Bis, sex))];
    }

    private static IReadOnlyList<Altersgruppe> Einzeljahre(Altersaufbau stand)
    {
        var open = Math.Clamp(stand.Gruppen[^1].Von, Richtwerte.Offen, 100);
        return [.. Enumerable.Range(0, open).Select(age => new Altersgruppe(age, age + 1)), new Altersgruppe(open, null)];
    }

    /// <summary>From groups of five up to 85+ to these groups: a rate holds for every year, people are divided among them.</summary>
    private static IReadOnlyList<decimal> Auf(IReadOnlyList<decimal> five, IReadOnlyList<Altersgruppe> groups, bool share)
    {
        var last = five.Count - 1;
        var parts = groups.GroupBy(group => Math.Min(group.Von / 5, last)).ToDictionary(parts => parts.Key, parts => parts.Count());
        return [.. groups.Select(group => Math.Min(group.Von / 5, last)).Select(i => share ? five[i] / parts[i] : five[i])];
    }

    private static void Note(List<Annahmenhinweis> hints, Annahmenhinweis hint, bool applies)
    {
        if (applies)
        {
            hints.Add(hint);
        }
    }
}
