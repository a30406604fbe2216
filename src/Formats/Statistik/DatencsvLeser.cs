using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunalprofile.Statistiken;

namespace Daks.Formats.Statistik;

/// <summary>A table as the offices' web page shows it (domain guide 4.4 C): words instead of codes, lines before and after.</summary>
internal sealed class DatencsvLeser : Formatleser
{
    private const string Fuss = "___";
    private const int LaengsterVorspann = 40;

    private static readonly string[] Einheiten = ["ANZAHL", "PROZENT", "%", "EUR", "TSD. EUR", "TEUR", "HA", "QM", "QKM", "JAHRE", "PERSONEN"];

    private readonly List<string[]> _vorspann = [];
    private readonly Dictionary<string, Merkmal> _worte = [];
    private readonly List<Teil> _teile = [];
    private Spalte[] _werte = [];
    private int? _zeit;
    private int _gebiet;
    private int _felder;

    public override Zahlenweise Weise => Zahlenweise.Deutsch;

    public override async Task<Tabellenangabe> LiesAsync(IZeilen zeilen, Sammler sammler)
    {
        while (true)
        {
            if (!await zeilen.ReadAsync().ConfigureAwait(false) || _vorspann.Count > LaengsterVorspann)
            {
                throw new DateifehlerException(Dateigrund.RegionsspalteFehlt, zeilen.Zeile);
            }

            string[] cells = [.. Enumerable.Range(0, zeilen.Count).Select(column => zeilen[column].Trim())];
            if (IstDaten(cells))
            {
                break;
            }

            _vorspann.Add(cells);
        }

        var code = Tabellencode.AusText(_vorspann[0][0]);
        var title = string.Join(" – ", _vorspann.Skip(1).Select(cells => cells[0]).Where(text => text.Length > 0).Take(2));
        Ordne(zeilen, sammler, code ?? "", title);

        string? source = null;
        var cut = false;
        do
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
        while (await zeilen.ReadAsync().ConfigureAwait(false));

        return cut && !zeilen.EndetMitUmbruch
            ? throw new DateifehlerException(Dateigrund.Abgebrochen, zeilen.Zeile)
            : new(code, title, source);
    }

    private bool IstDaten(string[] cells)
    {
        for (var column = 0; column < Math.Min(3, cells.Length - 2); column++)
        {
            if (Gebiet.Lies(cells[column]) is not null && cells[column] is not "0")
            {
                (_gebiet, _felder) = (column, cells.Length);
                _zeit = Enumerable.Range(0, column).Cast<int?>().FirstOrDefault(one => Zeittext.Lies(cells[one!.Value]) is not null);
                return true;
            }
        }

        return false;
    }

    // The value columns follow the area's name and the words that divide its rows.
    private void Ordne(IZeilen zeilen, Sammler sammler, string code, string title)
    {
        var heads = _vorspann.Where(cells => cells.Length == _felder && cells.Skip(_gebiet + 2).Any(cell => cell.Length > 0)).ToArray();
        var first = _gebiet + 2;
        while (first < _felder - 1 && (Zahltext.Lies(zeilen[first], tausender: true) is null || Kopfzelle(heads, first).Length == 0))
        {
            first++;
        }

        var inText = _vorspann.SelectMany(cells => cells).SelectMany(cell => cell.Split(' ', ':', ',')).Select(Zeittext.Lies).FirstOrDefault(time => time is not null);
        _werte = [.. Enumerable.Range(first, _felder - first).Select(column => AusKopf(column, [.. heads.Select(cells => Gefuellt(cells, column, first))], sammler, code, title))];
        if (_zeit is null && _werte.Any(one => one.Zeit is null))
        {
            _werte = [.. _werte.Select(one => one with { Zeit = one.Zeit ?? inText ?? throw new DateifehlerException(Dateigrund.StichtagFehlt, zeilen.Zeile) })];
        }
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

    private void Zeile(IZeilen zeilen, Sammler sammler)
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

    private static async Task<string?> LiesFussAsync(IZeilen zeilen)
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
