using System.Globalization;
using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunalprofile.Statistiken;

namespace Daks.Formats.Statistik;

/// <summary>What only the whole file tells: which rows contradict each other, and figures made of several.</summary>
internal sealed partial class Sammler
{
    private readonly List<Gegenzeile> _gegen = [];
    private readonly HashSet<(Gebiet, Zeitbezug)> _strittig = [];

    /// <value>Areas that have two values for something at a time.</value>
    public IReadOnlySet<(Gebiet Gebiet, Zeitbezug Zeit)> Strittig => _strittig;

    /// <summary>Settles, once all rows are read, which of them contradict each other: none is right for standing further up.</summary>
    public void Entscheide()
    {
        var (disputed, said, refused) = (new HashSet<long>(), new HashSet<(Reihenname, Zeitbezug, Angabe)>(), 0L);
        foreach (var row in _gegen)
        {
            var contradictions = row.Werte.Where(one => Gilt(one.Erster.Zahl) != Gilt(one.Zahl)).ToArray();
            foreach (var one in contradictions)
            {
                disputed.Add(one.Erster.Zeile);
                _strittig.Add((one.Name.Schluessel.Gebiet, one.Erster.Zeit));
                _reihen[one.Name].Widerspruch = true;
                if (said.Add((one.Name, one.Erster.Zeit, Gilt(one.Zahl))))
                {
                    _fehler.Add(new(row.Zeile, one.Feld.Spalte + 1, one.Feld.Name, Zeilengrund.Widerspruch, one.Erster.Zeile.ToString(CultureInfo.InvariantCulture)));
                }
            }

            if (contradictions.Length == 0 && !row.MitNeuem)
            {
                Wiederhole(row.Erste);
            }
            else if (!row.MitNeuem)
            {
                refused++;
            }
        }

        _gegen.Clear();
        foreach (var row in disputed)
        {
            if (_wiederholt.Remove(row, out var times))
            {
                (Doppelt, refused) = (Doppelt - times, refused + times);
            }
        }

        if (refused > 0)
        {
            Abgewiesen += refused;
            _fehlerzahlen[Zeilengrund.Widerspruch] = _fehlerzahlen.GetValueOrDefault(Zeilengrund.Widerspruch) + refused;
        }
    }

    /// <summary>A figure as the whole file says it is to be read.</summary>
    public Angabe Gilt(Zahltext zahl) => MitPunkt ? zahl.MitPunkt : zahl.Angabe;

    /// <summary>Whom no column counts, and men and women together: of a file that has neither.</summary>
    /// <param name="alter">The ages there are, the youngest first, each a year.</param>
    /// <remarks>A contradiction in what they are made of leaves them out too.</remarks>
    public void Vervollstaendige(IReadOnlyList<Altersgruppe> alter)
    {
        Entscheide();
        foreach (var (name, all) in _reihen.Where(one => one.Key.Schluessel.Gliederung is { Alter: var age, Geschlecht: not Geschlecht.Insgesamt } && age == Altersgruppe.Alle).ToArray())
        {
            foreach (var one in all.Widerspruch ? [] : all.Punkte)
            {
                var sex = name.Schluessel.Gliederung.Geschlecht;
                if (one.Zahl.Angabe.Wert is { } whole && Rest(name, sex, one.Zeit, whole) is var (oldest, left))
                {
                    Lege(Mit(name, new(sex, new(oldest, null))), one with { Zahl = new(Angabe.Von(Math.Max(0, left)), Trennung.Keine) });
                }

                if (sex == Geschlecht.Maennlich && one.Zahl.Angabe.Wert is { } men && Wert(Mit(name, new(Geschlecht.Weiblich, Altersgruppe.Alle)), one.Zeit) is { } women)
                {
                    Lege(Mit(name, Gliederung.Insgesamt), one with { Zahl = new(Angabe.Von(men + women), Trennung.Keine) });
                }
            }
        }

        // The oldest years may be without a figure: they belong to those no column counts.
        (int Ab, decimal Uebrig)? Rest(Reihenname name, Geschlecht sex, Zeitbezug zeit, decimal whole)
        {
            var known = alter.Select(age => (Alter: age, Wert: Wert(Mit(name, new(sex, age)), zeit))).Where(one => one.Wert is not null).ToArray();
            return known is [.., var last] && known.Length == last.Alter.Bis && alter.Skip(known.Length).All(age => IstLeer(Mit(name, new(sex, age)), zeit))
                ? (known.Length, whole - known.Sum(one => one.Wert!.Value))
                : null;
        }

        decimal? Wert(Reihenname name, Zeitbezug zeit) =>
            _reihen.TryGetValue(name, out var series) && !series.Widerspruch ? series.Finde(zeit)?.Zahl.Angabe.Wert : null;

        bool IstLeer(Reihenname name, Zeitbezug zeit) => !_reihen.TryGetValue(name, out var series) || (!series.Widerspruch && series.Finde(zeit)?.Zahl.Angabe.Wert is null);

        static Reihenname Mit(Reihenname name, Gliederung gliederung) => name with { Schluessel = name.Schluessel with { Gliederung = gliederung } };
    }

    private void Wiederhole(long zeile)
    {
        Doppelt++;
        _wiederholt[zeile] = _wiederholt.GetValueOrDefault(zeile) + 1;
    }
}
