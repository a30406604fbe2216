using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;

namespace Daks.Core.Vorausberechnungen;

/// <summary>A larger area's projection that a place without one of its own can follow.</summary>
/// <param name="Gebiet">The Kreis, the city of a Stadtteil, or the Land.</param>
/// <param name="Uebernahme">Its figures, and whose they are.</param>
/// <param name="Lage">The area itself on the same day; null where it has no age table of that day, then nothing can be followed.</param>
public sealed record Anlehnungsangebot(Gebiet Gebiet, Uebernahme Uebernahme, Ausgangslage? Lage)
{
    private const int Schritt = 5;

    // A file in thousands, or one of another area under this key.
    private static readonly Bereich Glaubhaft = new(0.5m, 2);

    /// <value>What is followed unless somebody chooses otherwise.</value>
    public string Vorgeschlagen => Uebernahme.Vorschlag().Mittel;

    /// <returns>Those of the areas around the place, the nearest first; nothing an institute published.</returns>
    internal static IReadOnlyList<Anlehnungsangebot> Aus(
        Indikatorenbild bild, IReadOnlyCollection<ImportLauf> importe, IEnumerable<Gebiet> umland, Func<Gebiet, Ausgangslage?> lage) =>
        Uebernahme.Aus(bild, importe) is { IstAmtlich: true } or { IstOffen: true }
            ? []
            :
            [
                .. umland
                    .Where(gebiet => gebiet.Ebene != Gebietsebene.Deutschland)
                    .Select(gebiet => (Gebiet: gebiet, Uebernahme: Uebernahme.Aus(bild, importe, gebiet)))
                    .Where(one => one.Uebernahme is { IstAmtlich: true } or { IstOffen: true })
                    .Select(one => new Anlehnungsangebot(one.Gebiet, one.Uebernahme!, lage(one.Gebiet))),
            ];

    /// <summary>What following it changes, step by step.</summary>
    /// <remarks>
    /// The area is calculated with the same method from its own figures; how many times as many the publisher expects is what
    /// the place is multiplied by. Where the publisher's figures reach back to the base date they are brought to what was
    /// counted then, so that another census or unit changes nothing.
    /// </remarks>
    /// <returns>Null where its years or figures do not fit.</returns>
    public Anlehnung? Als(Anlehnungswahl wahl, Vorausberechnungsannahmen annahmen)
    {
        ArgumentNullException.ThrowIfNull(annahmen);
        var horizon = (annahmen.Jahre + Schritt - 1) / Schritt * Schritt;
        if (Lage is not { } lage
            || Annahmenvorschlag.Eigene(lage with { Schritt = Schritt, Jahre = horizon }, annahmen.Methode) is not Vorschlag.Eigene { } own
            || Vorausberechnungslauf.Rechne(own.Start, own.Annahmen) is not Laufergebnis.Gerechnet(var ergebnis))
        {
            return null;
        }

        var course = new Verlauf(Uebernahme.Reihen.Where(reihe => reihe.Variante == wahl.Variante), Gebiet, wahl.Variante);
        var level = course.Zum(lage.Stichtag, own.Start) is { } then && then.Gesamt > 0 ? own.Start.Gesamt / then.Gesamt : 1;
        var staende = new List<Anlehnungsstand>();
        foreach (var stand in ergebnis.Verlaeufe[(int)Variante.Mittel].Staende)
        {
            if (course.Zum(stand.Tag, stand.Aufbau) is not { } official)
            {
                continue;
            }

            var expected = Abstimmung.Auf(official, official.Gesamt * level);
            if (stand.Aufbau.Gesamt == 0 || !Glaubhaft.Umfasst(expected.Gesamt / stand.Aufbau.Gesamt))
            {
                return null;
            }

            var (maennlich, weiblich) = Abstimmung.Faktoren(stand.Aufbau, expected);
            staende.Add(new(stand.Tag.Year, Gerundet(maennlich), Gerundet(weiblich)));
        }

        return staende.Count == 0 ? null : new Anlehnung(Gebiet.Code, wahl.Variante, wahl.Quelle, course.LetztesJahr, staende);
    }

    private static IReadOnlyList<decimal> Gerundet(IReadOnlyList<decimal> factors) => [.. factors.Select(factor => Math.Round(factor, 4))];

    /// <summary>One variant of the publisher over the years, between which it passes over evenly.</summary>
    private sealed class Verlauf(IEnumerable<Zeitreihe> reihen, Gebiet gebiet, string variante)
    {
        private readonly Datenlage _daten = new(reihen);

        private IReadOnlyList<int> Jahre => field ??= _daten.Jahre(Vorausberechnung.Messgroesse, gebiet, variante);

        public int LetztesJahr => Jahre is [.., var last] ? last : 0;

        /// <param name="muster">Divides by sex where the publisher gives nothing but totals.</param>
        /// <returns>Null before the first year and after the last.</returns>
        public Altersaufbau? Zum(DateOnly tag, Altersaufbau muster)
        {
            var (before, after) = (Jahre.LastOrDefault(year => year <= tag.Year), Jahre.FirstOrDefault(year => year >= tag.Year));
            return before == 0 || after == 0 || Im(before, muster) is not { } earlier || Im(after, muster) is not { } later ? null
                : before == after ? earlier
                : Zwischen(earlier, later, (decimal)(tag.Year - before) / (after - before));
        }

        private Altersaufbau? Im(int jahr, Altersaufbau muster)
        {
            if (_daten.Altersbild(gebiet, jahr, variante) is { } bild)
            {
                return bild.Aufbau;
            }

            return _daten.Finde(Vorausberechnung.Messgroesse, gebiet, Gliederung.Insgesamt, jahr, variante)?.Wert.Angabe.Wert is not { } total || muster.Gesamt == 0
                ? null
                : new Altersaufbau([Altersgruppe.Alle], [total * muster.Maennlich.Sum() / muster.Gesamt], [total * muster.Weiblich.Sum() / muster.Gesamt]);
        }

        private static Altersaufbau Zwischen(Altersaufbau earlier, Altersaufbau later, decimal share)
        {
            var groups = Abstimmung.Gemeinsame(earlier.Gruppen, later.Gruppen);
            return new Altersaufbau(groups, Je(Geschlecht.Maennlich), Je(Geschlecht.Weiblich));

            IReadOnlyList<decimal> Je(Geschlecht sex) =>
            [
                .. groups.Select(group =>
                {
                    var (first, then) = (earlier.Summe(group.Von, group.Bis, sex)!.Value.Zahl, later.Summe(group.Von, group.Bis, sex)!.Value.Zahl);
                    return first + (share * (then - first));
                }),
            ];
        }
    }
}
