using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunalprofile.Statistiken;

namespace Daks.Formats.Statistik;

/// <summary>What the two generations of the flat file call the same columns.</summary>
internal sealed record FfcsvSpalten(
    string Statistik, string StatistikLabel, string Zeit, string Variable, string Variablenname, string Code, string Label, string? Wert)
{
    public static FfcsvSpalten Neu { get; } = new(
        "statistics_code", "statistics_label", "time", "variable_code", "variable_label", "variable_attribute_code", "variable_attribute_label", "value");

    /// <value>A column per measure, so none is called value.</value>
    public static FfcsvSpalten Alt { get; } = new(
        "Statistik_Code", "Statistik_Label", "Zeit", "Merkmal_Code", "Merkmal_Label", "Auspraegung_Code", "Auspraegung_Label", null);
}

/// <summary>The offices' flat file, current and old (domain guide 4.4 A and B).</summary>
internal sealed class FfcsvLeser(FfcsvSpalten spalten) : Formatleser
{
    private const string Teiler = "__";

    private IZeilen _zeilen = null!;
    private Kopf _kopf = null!;
    private Sammler _sammler = null!;
    private Gruppe _region = null!;
    private readonly List<Teil> _teile = [];
    private Gruppe[] _gruppen = [];
    private (int Spalte, Messung? Messung)[] _werte = [];
    private (int Statistik, int Label, int Zeit, int? Code, int? Name, int? Einheit, int? Qualitaet) _at;
    private string? _code;
    private string? _titel;

    public override Zahlenweise Weise => Zahlenweise.OhneTausender;

    public override async Task<Tabellenangabe> LiesAsync(IZeilen zeilen, Sammler sammler)
    {
        (_zeilen, _sammler) = (zeilen, sammler);
        _kopf = await LiesKopfAsync(zeilen).ConfigureAwait(false);
        FindeSpalten();
        await LiesZeilenAsync(zeilen, _kopf, sammler, Zeile).ConfigureAwait(false);

        var table = Tabellencode.AusDateiname(sammler.Auftrag.Dateiname);
        var fits = table is not null && (_code is null || table.StartsWith(_code, StringComparison.Ordinal) || table.StartsWith("AI", StringComparison.Ordinal));
        return new(fits ? table : _code, _titel);
    }

    private void FindeSpalten()
    {
        _at = (
            _kopf.Pflicht(spalten.Statistik), _kopf.Pflicht(spalten.StatistikLabel), _kopf.Pflicht(spalten.Zeit),
            _kopf.Finde("value_variable_code"), _kopf.Finde("value_variable_label"), _kopf.Finde("value_unit"), _kopf.Finde("value_q"));
        if (spalten.Wert is { } value)
        {
            _werte = [(_kopf.Pflicht(value), null)];
            _ = _kopf.Pflicht("value_variable_code");
        }
        else
        {
            _werte = [.. Enumerable.Range(0, _kopf.Count).Where(column => _kopf[column].Contains(Teiler, StringComparison.Ordinal)).Select(column => (column, (Messung?)null))];
            if (_werte.Length == 0)
            {
                throw new DateifehlerException(Dateigrund.SpalteFehlt, _kopf.Zeile, angabe: "CODE__Name__Einheit");
            }
        }

        var groups = new List<Gruppe>();
        for (var number = 1; _kopf.Finde($"{number}_{spalten.Variable}") is { } variable; number++)
        {
            groups.Add(new(
                variable, _kopf.Finde($"{number}_{spalten.Variablenname}"), _kopf.Pflicht($"{number}_{spalten.Code}"), _kopf.Pflicht($"{number}_{spalten.Label}")));
        }

        _gruppen = [.. groups];
    }

    private void Zeile()
    {
        if (_code is null)
        {
            Erste();
        }

        var code = _zeilen[_region.Code];
        var region = _sammler.FindeRegion(code);
        if (region.Name.Length == 0)
        {
            region.Name = _zeilen[_region.Label].Trim();
        }

        var wanted = _sammler.Will(region, _region.Code, _kopf[_region.Code], code);
        var time = _sammler.FindeZeit(_zeilen[_at.Zeit]);
        if (time is null)
        {
            _sammler.Weise(Zeilengrund.Zeit, _at.Zeit, _kopf[_at.Zeit], _zeilen[_at.Zeit]);
        }

        var measure = spalten.Wert is null ? null : Messung();
        if (!wanted || time is not { } when)
        {
            return;
        }

        var part = Gliederung.Insgesamt;
        _teile.Clear();
        foreach (var group in _gruppen)
        {
            if (group != _region)
            {
                var trait = group.Lies(_zeilen);
                part = trait.In(part);
                if (trait.Zusatz.Length > 0)
                {
                    _teile.Add(new(trait.Zusatz, _zeilen[group.Label].Trim()));
                }
            }
        }

        var quality = _at.Qualitaet is { } column ? Zahltext.AusBuchstabe(_zeilen[column].Trim()) : null;
        foreach (var (at, fixedMeasure) in _werte)
        {
            _sammler.Nimm(region, measure ?? fixedMeasure!, part, when, _kopf.Feld(_zeilen, at), quality, _teile);
        }
    }

    // The first row tells what the whole file is: which statistic, and which of its variables is the area.
    private void Erste()
    {
        (_code, _titel) = (_zeilen[_at.Statistik].Trim(), _zeilen[_at.Label].Trim());
        _region = Array.Find(_gruppen, group => Verzeichnis.Eines.Regionsvariablen.Contains(_zeilen[group.Variable].Trim()))
            ?? throw new DateifehlerException(Dateigrund.RegionsspalteFehlt, _zeilen.Zeile, angabe: string.Join(", ", _gruppen.Select(group => _zeilen[group.Variable])));
        if (spalten.Wert is null)
        {
            _werte = [.. _werte.Select(one => (one.Spalte, (Messung?)AusKopf(_kopf[one.Spalte])))];
        }
    }

    private Messung Messung()
    {
        var code = _zeilen[_at.Code!.Value];
        return _sammler.FindeMessung(
            code,
            _at.Name is { } name ? _zeilen[name] : code,
            _at.Einheit is { } unit ? _zeilen[unit] : null,
            $"{_code} {_titel}");
    }

    private Messung AusKopf(string name)
    {
        var parts = name.Split(Teiler);
        return _sammler.FindeMessung(parts[0].Trim(), parts.Length > 1 ? parts[1] : parts[0], parts.Length > 2 ? parts[2] : null, $"{_code} {_titel}");
    }

    /// <summary>The columns of one variable, and what its codes mean.</summary>
    private sealed class Gruppe(int variable, int? variablenname, int code, int label)
    {
        private readonly Dictionary<(string, string), Merkmal> _bekannt = [];

        public int Variable => variable;

        public int Code => code;

        public int Label => label;

        public Merkmal Lies(IZeilen zeilen)
        {
            var key = (zeilen[variable].Trim(), zeilen[code].Trim());
            return _bekannt.TryGetValue(key, out var known) ? known : _bekannt[key] = Merkmal.Lies(key.Item1, variablenname is { } at ? zeilen[at].Trim() : "", key.Item2, zeilen[label]);
        }
    }
}
