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
