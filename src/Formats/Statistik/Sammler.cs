using System.Globalization;
using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunalprofile.Statistiken;

namespace Daks.Formats.Statistik;

/// <summary>How the numbers of a file are read where their separators leave it open.</summary>
internal enum Zahlenweise
{
    /// <summary>Nobody parts thousands: one separator is a decimal one.</summary>
    OhneTausender,

    /// <summary>The publisher writes German.</summary>
    Deutsch,

    /// <summary>Somebody wrote it: German, with a word of doubt.</summary>
    VonHand,
}

/// <summary>Takes rows in, one at a time, and keeps those that were asked for. A row is taken as a whole or not at all.</summary>
internal sealed partial class Sammler(Leseauftrag auftrag, Zahlenweise weise)
{
    private const int MeisteGebiete = 200_000;
    private const int MeisteMessgroessen = 20_000;

    private readonly Dictionary<string, Region> _regionen = [];
    private readonly Dictionary<(string, string?), Messung> _messungen = [];
    private readonly Dictionary<(string Code, string? Einheit, string Wort), Messung?> _teile = [];
    private readonly Dictionary<string, Zeitbezug?> _zeiten = [];
    private readonly Dictionary<Reihenname, Reihe> _reihen = [];
    private readonly Dictionary<Zeilengrund, long> _fehlerzahlen = [];
    private readonly Dictionary<long, long> _wiederholt = [];
    private readonly List<Gegenzeile> _gegen = [];
    private readonly HashSet<(Gebiet, Zeitbezug)> _strittig = [];
    private readonly List<Zeilenfehler> _fehler = [];
    private readonly List<(Reihenname Name, Punkt Punkt, Feld Feld)> _zeile = [];
    private readonly List<Lesehinweis> _hinweise = [];
    private (long Zeile, string Text)? _komma;
    private (long Zeile, string Text)? _punkt;
    private bool _mehrdeutig;
    private bool _unlesbar;
    private long _nummer;
    private long _werte;

    public Leseauftrag Auftrag => auftrag;

    public long Gelesen { get; private set; }

    public long Andere { get; private set; }

    public long Abgewiesen { get; private set; }

    public long Doppelt { get; private set; }

    /// <value>The first ones by row.</value>
    public IReadOnlyList<Zeilenfehler> Fehler => [.. _fehler.OrderBy(one => one.Zeile).ThenBy(one => one.Spalte).Take(auftrag.Grenzen.Zeilenfehler)];

    public Dictionary<Zeilengrund, long> Fehlerzahlen => _fehlerzahlen;

    /// <value>How often each sign stands in what does not contradict itself.</value>
    public IReadOnlyDictionary<Qualitaet, long> Zeichen => _reihen.Values
        .Where(reihe => !reihe.Widerspruch)
        .SelectMany(reihe => reihe.Punkte)
        .Where(punkt => punkt.Zahl.Angabe.Qualitaet != Qualitaet.Ok)
        .GroupBy(punkt => punkt.Zahl.Angabe.Qualitaet)
        .ToDictionary(sign => sign.Key, sign => sign.LongCount());

    public List<Lesehinweis> Hinweise => _hinweise;

    /// <value>Areas that have two values for something at a time.</value>
    public IReadOnlySet<(Gebiet Gebiet, Zeitbezug Zeit)> Strittig => _strittig;

    public IEnumerable<Region> Regionen => _regionen.Values.Distinct();

    /// <value>A measure that only its parts are known of is none to wonder about.</value>
    public IEnumerable<Messung> Messungen => _messungen.Values
        .Where(one => one.Groesse.IstBekannt || one.MitTeilen is not { } called || !_teile.Any(part => part.Value is not null && part.Key.Code == called.Code && part.Key.Einheit == called.Einheit))
        .Concat(_teile.Values.OfType<Messung>())
        .Distinct();

    public IEnumerable<Zeitbezug> Zeiten => _zeiten.Values.OfType<Zeitbezug>();

    public Dictionary<Reihenname, Reihe> Reihen => _reihen;

    /// <value>True when the file parts decimals with a point.</value>
    public bool MitPunkt => _punkt is not null;

    public bool IstMehrdeutig => _mehrdeutig && _punkt is null && _komma is null && weise == Zahlenweise.VonHand;

    public Zeitbezug? FindeZeit(string text)
    {
        if (_zeiten.TryGetValue(text, out var known))
        {
            return known;
        }

        return _zeiten.Count < MeisteMessgroessen
            ? _zeiten[text] = Zeittext.Lies(text)
            : throw new DateifehlerException(Dateigrund.ZuVieleWerte, _nummer, angabe: text);
    }

    public void Beginne(long zeile)
    {
        Gelesen++;
        (_nummer, _unlesbar) = (zeile, false);
        _zeile.Clear();
    }

    /// <summary>The row in hand cannot be taken.</summary>
    public void Weise(Zeilengrund grund, int? spalte, string? spaltenname, string angabe)
    {
        _unlesbar = true;
        _fehlerzahlen[grund] = _fehlerzahlen.GetValueOrDefault(grund) + 1;
        if (_fehler.Count < auftrag.Grenzen.Zeilenfehler)
        {
            _fehler.Add(new(_nummer, spalte + 1, spaltenname, grund, DateifehlerException.Kuerze(angabe)));
        }
    }

    /// <summary>Whether a region's figures are wanted; refuses the row when it names none.</summary>
    public bool Will(Region region, int spalte, string spaltenname, string code)
    {
        if (region.Gebiet is null)
        {
            Weise(region.Vorschlag is null ? Zeilengrund.Gebietsschluessel : Zeilengrund.FuehrendeNullFehlt, spalte, spaltenname, region.Vorschlag?.Code ?? code);
            return false;
        }

        region.Zeilen++;
        return region.Gewollt;
    }

    /// <param name="teile">What the row is about beside the <paramref name="gliederung"/>.</param>
    public void Nimm(Region region, Messung messung, Gliederung gliederung, Zeitbezug zeit, Feld feld, Qualitaet? qualitaet, IReadOnlyList<Teil> teile)
    {
        var (measure, rest) = (messung, "");
        foreach (var teil in teile)
        {
            if (measure == messung && FindeTeil(messung, teil.Wort) is { } own)
            {
                measure = own;
            }
            else
            {
                rest += teil.Zusatz;
            }
        }

        Nimm(region, measure, gliederung, zeit, feld, qualitaet, zusatz: rest);
    }

    /// <param name="faktor">What the file counts in: 1,000 for thousands.</param>
    public void Nimm(Region region, Messung messung, Gliederung gliederung, Zeitbezug zeit, Feld feld, Qualitaet? qualitaet = null, int faktor = 1, string? variante = null, string zusatz = "")
    {
        if (_unlesbar)
        {
            return;
        }

        if (string.IsNullOrWhiteSpace(feld.Text))
        {
            Weise(Zeilengrund.WertFehlt, feld.Spalte, feld.Name, "");
            return;
        }

        if (Zahltext.Lies(feld.Text, weise != Zahlenweise.OhneTausender) is not { } zahl)
        {
            Weise(Zeilengrund.Zahl, feld.Spalte, feld.Name, feld.Text);
            return;
        }

        Merke(zahl, feld);
        zahl = Mit(zahl, qualitaet, faktor * messung.Faktor);
        if (messung.Alter is { } age && gliederung.Alter == Altersgruppe.Alle)
        {
            gliederung = gliederung with { Alter = age };
        }

        var name = new Reihenname(new(Schluessel(messung, gliederung) + zusatz, region.Gebiet!.Value, gliederung), variante);
        var basis = messung.Zensus ? Zensusbasen.Von(zeit, messung.Fassung ?? auftrag.Fassung ?? Fassung.Urspruenglich) : Zensusbasis.Keine;
        _zeile.Add((name, new(zeit, zahl, basis, _nummer, messung), feld));
    }

    public void Schliesse()
    {
        if (_unlesbar)
        {
            Abgewiesen++;
            return;
        }

        if (_zeile.Count == 0)
        {
            Andere++;
            return;
        }

        var (fresh, first, others) = (false, 0L, (List<Gegenwert>?)null);
        foreach (var (name, punkt, feld) in _zeile)
        {
            if (!_reihen.TryGetValue(name, out var series) || series.Finde(punkt.Zeit) is not { } known)
            {
                fresh = true;
                Lege(name, punkt);
            }
            else if (known.Zeile != _nummer)
            {
                first = first == 0 ? known.Zeile : first;
                if (!known.Zahl.Gleicht(punkt.Zahl))
                {
                    Zaehle();
                    (others ??= []).Add(new(name, known, punkt.Zahl, feld));
                }
            }
        }

        if (others is not null)
        {
            _gegen.Add(new(_nummer, first, fresh, others));
        }
        else if (!fresh)
        {
            Wiederhole(first);
        }
    }

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

    /// <summary>Figures made of rows that were read already, such as their sum.</summary>
    public void Ergaenze(Action werte)
    {
        _unlesbar = false;
        _zeile.Clear();
        werte();
        foreach (var (name, punkt, _) in _zeile)
        {
            Lege(name, punkt);
        }
    }

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

    private bool Lege(Reihenname name, Punkt punkt)
    {
        if (!_reihen.TryGetValue(name, out var series))
        {
            _reihen[name] = series = new Reihe();
        }

        if (!series.Lege(punkt))
        {
            return false;
        }

        Zaehle();
        return true;
    }

    private void Zaehle()
    {
        if (++_werte > auftrag.Grenzen.Werte)
        {
            throw new DateifehlerException(Dateigrund.ZuVieleWerte, _nummer);
        }
    }

    private void Wiederhole(long zeile)
    {
        Doppelt++;
        _wiederholt[zeile] = _wiederholt.GetValueOrDefault(zeile) + 1;
    }

    private void Merke(Zahltext zahl, Feld feld)
    {
        switch (zahl.Trennung)
        {
            case Trennung.Komma:
                _komma ??= (_nummer, feld.Text);
                break;
            case Trennung.Punkt:
                _punkt ??= (_nummer, feld.Text);
                break;
            case Trennung.VielleichtPunkt:
                _mehrdeutig = true;
                break;
            default:
                return;
        }

        if (_komma is { } comma && _punkt is { } point)
        {
            var (earlier, later) = comma.Zeile < point.Zeile ? (comma, point) : (point, comma);
            throw new DateifehlerException(Dateigrund.GemischteZahlenformate, later.Zeile, feld.Spalte + 1, $"{later.Text} – {earlier.Text} ({earlier.Zeile})");
        }
    }

    private static Zahltext Mit(Zahltext zahl, Qualitaet? qualitaet, decimal faktor)
    {
        if (zahl.Angabe.Wert is not { } value || zahl.Angabe.Qualitaet == Qualitaet.Nichts)
        {
            return zahl;
        }

        var quality = qualitaet is { } other and not Qualitaet.Ok && !Angabe.IstOhneWert(other) && other != Qualitaet.Nichts ? other : zahl.Angabe.Qualitaet;
        return zahl with { Angabe = Angabe.Von(value * faktor, quality) };
    }
}
