using System.Globalization;
using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunalprofile.Statistiken;

namespace Daks.Formats.Statistik;

/// <summary>Age, women, men, as a population register prints it: uploaded, or pasted out of a spreadsheet.</summary>
/// <remarks>Right as a whole or not at all: one age that cannot be read would falsify every figure made of it.</remarks>
internal sealed class RegisterLeser : Formatleser
{
    private const int MeisteZeilen = 400;

    public override Zahlenweise Weise => Zahlenweise.Deutsch;

    public override async Task<Tabellenangabe> LiesAsync(IZeilen zeilen, Sammler sammler)
    {
        var area = sammler.Auftrag.Eigenes ?? throw new DateifehlerException(Dateigrund.EigenesGebietFehlt);
        var (columns, rows, sums, when) = (Registerkopf.OhneKopf, new List<Zeile>(), new List<Zeile>(), (Zeitbezug?)null);
        while (await zeilen.ReadAsync().ConfigureAwait(false))
        {
            string[] cells = [.. Enumerable.Range(0, zeilen.Count).Select(column => zeilen[column].Trim())];
            if (rows.Count == 0 && Registerkopf.Erkenne(cells) is { } head)
            {
                columns = head;
            }
            else if (columns.IstSumme(cells))
            {
                sums.Add(LiesZeile(zeilen, columns, Altersgruppe.Alle));
            }
            else if (rows.Count == 0 && Alterstext.Lies(cells[columns.Alter < cells.Length ? columns.Alter : 0]) is null)
            {
                when ??= cells.SelectMany(cell => cell.Split(' ', ':')).Select(Zeittext.Lies).FirstOrDefault(time => time is { IstStichtag: true });
            }
            else if (rows.Count < MeisteZeilen)
            {
                rows.Add(LiesZeile(zeilen, columns, null));
            }
            else
            {
                throw new DateifehlerException(Dateigrund.UnbekanntesFormat, zeilen.Zeile, angabe: string.Join(' ', cells));
            }
        }

        when = sammler.Auftrag.Stichtag is { } day ? Zeitbezug.Am(day) : when ?? throw new DateifehlerException(Dateigrund.StichtagFehlt);
        sammler.FindeZeit(when.Value.ToString());
        Gib(sammler, area, when.Value, Pruefe(rows, sums, sammler));
        return new(null, "Melderegister");
    }

    private static Zeile LiesZeile(IZeilen zeilen, Registerkopf columns, Altersgruppe? fest)
    {
        var text = zeilen[columns.Alter];
        return Alterstext.Lies(text) is { } age && (fest is not null || age != Altersgruppe.Alle || text.Trim() is "0+")
            ? new(fest ?? age, Zahl(zeilen, columns.Weiblich), Zahl(zeilen, columns.Maennlich), zeilen.Zeile)
            : fest is { } whole
                ? new(whole, Zahl(zeilen, columns.Weiblich), Zahl(zeilen, columns.Maennlich), zeilen.Zeile)
                : throw new DateifehlerException(Dateigrund.ZeileUnlesbar, zeilen.Zeile, columns.Alter + 1, text);
    }

    private static decimal Zahl(IZeilen zeilen, int column) =>
        Zahltext.Lies(zeilen[column], tausender: true)?.Angabe.Wert is { } value and >= 0 && value == decimal.Truncate(value)
            ? value
            : throw new DateifehlerException(Dateigrund.ZeileUnlesbar, zeilen.Zeile, column + 1, zeilen[column]);

    private static List<Zeile> Pruefe(List<Zeile> rows, List<Zeile> sums, Sammler sammler)
    {
        if (rows.Count == 0)
        {
            throw new DateifehlerException(Dateigrund.Leer);
        }

        rows.Sort((a, b) => (a.Alter.Von, a.Alter.Bis ?? int.MaxValue, a.Nummer).CompareTo((b.Alter.Von, b.Alter.Bis ?? int.MaxValue, b.Nummer)));
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Alter.Von != (i == 0 ? 0 : rows[i - 1].Alter.Bis))
            {
                throw new DateifehlerException(Dateigrund.AltersgruppenUnvollstaendig, rows[i].Nummer, 1, rows[i].Alter.ToString());
            }
        }

        if (sums.Find(sum => sum.Weiblich != rows.Sum(row => row.Weiblich) || sum.Maennlich != rows.Sum(row => row.Maennlich)) is { } said)
        {
            throw new DateifehlerException(
                Dateigrund.ZeileUnlesbar,
                said.Nummer,
                angabe: string.Create(CultureInfo.InvariantCulture, $"Σ {rows.Sum(row => row.Weiblich)} / {rows.Sum(row => row.Maennlich)} ≠ {said.Weiblich} / {said.Maennlich}"));
        }

        if (rows[^1].Alter is { Bis: not null, Von: var oldest })
        {
            rows[^1] = rows[^1] with { Alter = new(oldest, null) };
            sammler.Hinweise.Add(new(Hinweisart.LetzteGruppeGeoeffnet, rows[^1].Alter.ToString()));
        }

        return rows;
    }

    private static void Gib(Sammler sammler, Gebiet area, Zeitbezug when, List<Zeile> rows)
    {
        var region = sammler.FindeRegion(area.Code);
        var measure = sammler.FindeMessung("BEV", "Bevölkerung", "Personen", "");
        // A register counts people; no census stands behind it.
        measure = measure with { Zensus = false };
        foreach (var row in rows)
        {
            sammler.Beginne(row.Nummer);
            if (sammler.Will(region, 0, "AGS", area.Code))
            {
                Nimm(row.Alter, row.Weiblich, row.Maennlich);
            }

            sammler.Schliesse();
        }

        if (region.Gewollt && rows.Count > 1)
        {
            sammler.Ergaenze(() => Nimm(Altersgruppe.Alle, rows.Sum(row => row.Weiblich), rows.Sum(row => row.Maennlich)));
        }

        void Nimm(Altersgruppe age, decimal women, decimal men)
        {
            Wert(Geschlecht.Weiblich, women);
            Wert(Geschlecht.Maennlich, men);
            Wert(Geschlecht.Insgesamt, women + men);

            void Wert(Geschlecht sex, decimal value) =>
                sammler.Nimm(region, measure, new(sex, age), when, new(0, "", value.ToString("0", CultureInfo.InvariantCulture)));
        }
    }

    private sealed record Zeile(Altersgruppe Alter, decimal Weiblich, decimal Maennlich, long Nummer);
}

/// <summary>Which columns of a register table are which; 0-based.</summary>
internal sealed record Registerkopf(int Alter, int Weiblich, int Maennlich)
{
    private static readonly string[] Summen = ["SUMME", "GESAMT", "INSGESAMT", "ZUSAMMEN"];
    private static readonly string[] Alterworte = ["ALTER", "ALTERSJAHR", "ALTERSGRUPPE", "AGE", "LEBENSALTER"];
    private static readonly string[] Frauen = ["WEIBLICH", "W", "FRAUEN", "FEMALE", "WBL."];
    private static readonly string[] Maenner = ["MÄNNLICH", "M", "MÄNNER", "MALE", "MNL."];

    public static Registerkopf OhneKopf { get; } = new(0, 1, 2);

    /// <returns>Null when this is no header of such a table.</returns>
    public static Registerkopf? Erkenne(IReadOnlyList<string> cells)
    {
        var (age, women, men) = (Finde(cells, Alterworte), Finde(cells, Frauen), Finde(cells, Maenner));
        return women is { } w && men is { } m ? new(age ?? 0, w, m) : null;
    }

    /// <summary>Whether a row says how many there are in all; many registers print it first.</summary>
    public bool IstSumme(IReadOnlyList<string> cells) =>
        cells.Count > Math.Max(Weiblich, Maennlich) && Summen.Contains(cells[Alter].ToUpperInvariant());

    public static bool IstDatenzeile(IReadOnlyList<string> cells) =>
        cells.Count is >= 3 and <= 5 && (OhneKopf.IstSumme(cells) || Alterstext.Lies(cells[0]) is not null)
        && cells.Skip(1).Take(2).All(cell => Zahltext.Lies(cell, tausender: true) is { Angabe.IstVorhanden: true });

    private static int? Finde(IReadOnlyList<string> cells, string[] words)
    {
        for (var column = 0; column < cells.Count; column++)
        {
            if (words.Contains(cells[column].Trim().ToUpperInvariant()))
            {
                return column;
            }
        }

        return null;
    }
}
