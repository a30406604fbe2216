using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunalprofile.Statistiken;

namespace Daks.Formats.Statistik;

/// <summary>A table as the offices' web page shows it (domain guide 4.4 C): words instead of codes, lines before and after.</summary>
internal sealed class DatencsvLeser : Formatleser
{
    private const string Fuss = "___";
    private const int LaengsterVorspann = 40;
    private const int Angesehen = 32;

    private static readonly string[] Einheiten = ["ANZAHL", "PROZENT", "%", "EUR", "TSD. EUR", "TEUR", "HA", "QM", "QKM", "JAHRE", "PERSONEN"];

    private readonly List<string[]> _vorspann = [];
    private readonly Dictionary<string, Merkmal> _worte = [];
    private readonly List<Teil> _teile = [];
    private Spalte[] _werte = [];
    private int? _zeit;
    private int _gebiet;
    private int _felder;

    public override Zahlenweise Weise => Zahlenweise.Deutsch;

    public override async Task<Tabellenangabe> LiesAsync(IZeilen datei, Sammler sammler)
    {
        var zeilen = new Vorlauf(datei);
        var first = await SchaueAsync(zeilen).ConfigureAwait(false);
        var code = Tabellencode.AusText(_vorspann[0][0]);
        var title = string.Join(" – ", _vorspann.Skip(1).Select(cells => cells[0]).Where(text => text.Length > 0).Take(2));
        Ordne(first, sammler, code ?? "", title);
        zeilen.Wiederhole(first);

        string? source = null;
        var cut = false;
        while (await zeilen.ReadAsync().ConfigureAwait(false))
        {
            if (zeilen[0].StartsWith(Fuss, StringComparison.Ordinal))
            {
                source = await LiesFussAsync(zeilen).ConfigureAwait(false);
                cut = false;
                break;
            }

            sammler.Beginne(zeilen.Zeile);
            cut = zeilen.Count < _felder;
            Zeile(zeilen, sammler);
            sammler.Schliesse();
        }

        return cut && !zeilen.EndetMitUmbruch
            ? throw new DateifehlerException(Dateigrund.Abgebrochen, zeilen.Zeile)
            : new(code, title, source);
    }

    /// <summary>Reads as far as several rows of data tell together what is what: the first one may be the one that is broken.</summary>
    /// <returns>The rows read that are no preamble.</returns>
    private async Task<List<Vorlauf.Gelesen>> SchaueAsync(Vorlauf zeilen)
    {
        var (all, data) = (new List<Vorlauf.Gelesen>(), 0);
        while (data < Angesehen && await zeilen.ReadAsync().ConfigureAwait(false))
        {
            var row = zeilen.Merke();
            all.Add(row);
            if (row.Felder[0].StartsWith(Fuss, StringComparison.Ordinal))
            {
                break;
            }

            data += Gebietsspalte(row.Felder) is not null ? 1 : 0;
            if (data == 0 && all.Count > LaengsterVorspann)
            {
                break;
            }
        }

        // Most rows are as wide as the table, its heads among them.
        Vorlauf.Gelesen[] named = [.. all.Where(row => Gebietsspalte(row.Felder) is not null)];
        if (named.Length == 0)
        {
            throw new DateifehlerException(Dateigrund.RegionsspalteFehlt, all.Count == 0 ? 1 : all[^1].Zeile);
        }

        _felder = all.Select(row => row.Felder.Length).Where(width => width > 2).GroupBy(width => width).MaxBy(rows => rows.Count())!.Key;
        _gebiet = named.GroupBy(row => (Gebietsspalte(row.Felder)!.Value, Ganz: row.Felder.Length == _felder)).MaxBy(rows => (rows.Key.Ganz, rows.Count()))!.Key.Value;
        _zeit = Enumerable.Range(0, _gebiet).Cast<int?>().FirstOrDefault(one => named.Any(row => Zeittext.Lies(row.Felder[one!.Value]) is not null));
        var begin = all.FindIndex(row => Gebietsspalte(row.Felder) is not null || IstKranke(row.Felder));
        _vorspann.AddRange(all.Take(begin).Select(row => row.Felder.Select(cell => cell.Trim()).ToArray()));
        return _vorspann.Count > 0 ? all[begin..] : throw new DateifehlerException(Dateigrund.RegionsspalteFehlt, all[0].Zeile);
    }

    private static int? Gebietsspalte(string[] cells)
    {
        for (var column = 0; column < Math.Min(3, cells.Length - 2); column++)
        {
            if (cells[column].Trim() is not "0" and var text && Gebiet.Lies(text) is not null)
            {
                return column;
            }
        }

        return null;
    }

    // A row nobody can read may stand above the first good one; no heading has digits for a time and a key, and a name.
    private bool IstKranke(string[] cells) => cells.Length == _felder
        && cells[_gebiet].Any(char.IsAsciiDigit)
        && cells[_gebiet + 1].Trim().Length > 0
        && (_zeit is not { } at || cells[at].Any(char.IsAsciiDigit));

    // The value columns follow the area's name and the words that divide its rows.
    private void Ordne(List<Vorlauf.Gelesen> rows, Sammler sammler, string code, string title)
    {
        var heads = _vorspann.Where(cells => cells.Length == _felder && cells.Skip(_gebiet + 2).Any(cell => cell.Length > 0)).ToArray();
        string[][] whole = [.. rows.Select(row => row.Felder).Where(cells => cells.Length == _felder)];
        var first = _gebiet + 2;
        while (first < _felder - 1 && (!SindZahlen(first) || Kopfzelle(heads, first).Length == 0))
        {
            first++;
        }

        var inText = _vorspann.SelectMany(cells => cells).SelectMany(cell => cell.Split(' ', ':', ',')).Select(Zeittext.Lies).FirstOrDefault(time => time is not null);
        _werte = [.. Enumerable.Range(first, _felder - first).Select(column => AusKopf(column, [.. heads.Select(cells => Gefuellt(cells, column, first))], sammler, code, title))];
        if (_zeit is null && _werte.Any(one => one.Zeit is null))
        {
            _werte = [.. _werte.Select(one => one with { Zeit = one.Zeit ?? inText ?? throw new DateifehlerException(Dateigrund.StichtagFehlt, rows[0].Zeile) })];
        }

        bool SindZahlen(int column) => whole.Count(cells => Zahltext.Lies(cells[column], tausender: true) is not null) * 2 > whole.Length;
    }

    private static string Kopfzelle(string[][] heads, int column) => heads.Select(cells => cells[column]).FirstOrDefault(cell => cell.Length > 0) ?? "";

    // Only the first of several columns under one heading may carry it.
    private static string Gefuellt(string[] cells, int column, int first)
    {
        while (column > first && cells[column].Length == 0)
        {
            column--;
        }

        return cells[column];
    }

    private static Spalte AusKopf(int column, string[] words, Sammler sammler, string code, string title)
    {
        var (trait, label, unit, time) = (Gliederung.Insgesamt, (string?)null, (string?)null, (Zeitbezug?)null);
        var parts = new List<Teil>();
        foreach (var word in words.Where(word => word.Length > 0))
        {
            if (Zeittext.Lies(word) is { } when)
            {
                time = when;
                sammler.FindeZeit(word);
            }
            else if (Einheiten.Contains(word.ToUpperInvariant()))
            {
                unit = word;
            }
            else if (Merkmal.Lies(word) is { } known)
            {
                trait = known.In(trait);
            }
            else if (label is null)
            {
                label = word;
            }
            else
            {
                parts.Add(new($"/{word}", word));
            }
        }

        var population = code.StartsWith("12411-", StringComparison.Ordinal) && label is null;
        var name = population ? "Bevölkerungsstand" : label ?? title;
        var measure = sammler.FindeMessung(population ? "BEVSTD" : label ?? code, name, unit, $"{code} {title}");
        return new(column, string.Join(' ', words.Where(word => word.Length > 0)), measure, trait, parts, time);
    }

    private void Zeile(Vorlauf zeilen, Sammler sammler)
    {
        if (zeilen.Count != _felder)
        {
            sammler.Weise(Zeilengrund.Spaltenzahl, null, null, $"{zeilen.Count} ≠ {_felder}");
            return;
        }

        var region = sammler.FindeRegion(zeilen[_gebiet]);
        if (region.Name.Length == 0)
        {
            region.Name = zeilen[_gebiet + 1].Trim();
        }

        var wanted = sammler.Will(region, _gebiet, "AGS", zeilen[_gebiet]);
        Zeitbezug? time = null;
        if (_zeit is { } column && (time = sammler.FindeZeit(zeilen[column])) is null)
        {
            sammler.Weise(Zeilengrund.Zeit, column, null, zeilen[column]);
        }

        if (!wanted)
        {
            return;
        }

        var part = Gliederung.Insgesamt;
        _teile.Clear();
        for (var at = _gebiet + 2; at < _werte[0].Nummer; at++)
        {
            var word = zeilen[at].Trim();
            var trait = Wort(word);
            part = trait.In(part);
            if (trait.Zusatz.Length > 0)
            {
                _teile.Add(new(trait.Zusatz, word));
            }
        }

        foreach (var value in _werte)
        {
            if ((time ?? value.Zeit) is { } when)
            {
                var whole = new Merkmal(
                    value.Teil.Geschlecht == Geschlecht.Insgesamt ? null : value.Teil.Geschlecht,
                    value.Teil.Alter == Altersgruppe.Alle ? null : value.Teil.Alter,
                    value.Teil.Auslaender).In(part);
                sammler.Nimm(region, value.Messung, whole, when, new(value.Nummer, value.Name, zeilen[value.Nummer]), null, value.Teile.Count == 0 ? _teile : [.. value.Teile, .. _teile]);
            }
        }
    }

    private Merkmal Wort(string word) =>
        _worte.TryGetValue(word, out var known) ? known : _worte[word] = Merkmal.Lies(word) ?? new(null, null, null, $"/{word}");

    private static async Task<string?> LiesFussAsync(Vorlauf zeilen)
    {
        string? source = null;
        while (await zeilen.ReadAsync().ConfigureAwait(false))
        {
            source ??= zeilen[0].Contains('©', StringComparison.Ordinal) || zeilen[0].StartsWith("(C)", StringComparison.OrdinalIgnoreCase) ? zeilen[0].Trim() : null;
        }

        return source;
    }

    private sealed record Spalte(int Nummer, string Name, Messung Messung, Gliederung Teil, IReadOnlyList<Teil> Teile, Zeitbezug? Zeit);
}
