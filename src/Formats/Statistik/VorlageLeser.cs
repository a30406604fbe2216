using System.Globalization;
using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunalprofile.Statistiken;

namespace Daks.Formats.Statistik;

/// <summary>Our own template: Merkmal; AGS; Jahr; Wert, and if need be Stichtag, Einheit, Geschlecht, Alter, Variante.</summary>
/// <remarks>Without a key a row is about the Kommune itself; with a Variante it is projected, not counted.</remarks>
internal sealed class VorlageLeser : Formatleser
{
    private const int LaengstesMerkmal = 80;
    private const int LaengsteVariante = 60;

    private static readonly string[] Bekannt = ["Merkmal", "AGS", "Jahr", "Stichtag", "Wert", "Einheit", "Geschlecht", "Alter", "Variante"];

    public override Zahlenweise Weise => Zahlenweise.VonHand;

    public override async Task<Tabellenangabe> LiesAsync(IZeilen zeilen, Sammler sammler)
    {
        var kopf = await LiesKopfAsync(zeilen).ConfigureAwait(false);
        var (measure, value) = (kopf.Pflicht("Merkmal"), kopf.Pflicht("Wert"));
        var (day, year) = (kopf.Finde("Stichtag"), kopf.Finde("Jahr"));
        _ = day ?? year ?? kopf.Pflicht("Jahr");
        var (area, unit, variant) = (kopf.Finde("AGS"), kopf.Finde("Einheit"), kopf.Finde("Variante"));
        int?[] traits = [kopf.Finde("Geschlecht"), kopf.Finde("Alter")];
        sammler.Hinweise.AddRange(Enumerable.Range(0, kopf.Count).Select(column => kopf[column])
            .Where(name => name.Length > 0 && !Bekannt.Contains(name, StringComparer.OrdinalIgnoreCase))
            .Select(name => new Lesehinweis(Hinweisart.SpalteUebergangen, name)));

        // A spreadsheet leaves out the empty cells at a row's end.
        while (await zeilen.ReadAsync().ConfigureAwait(false))
        {
            sammler.Beginne(zeilen.Zeile);
            if (zeilen.Count > kopf.Count)
            {
                sammler.Weise(Zeilengrund.Spaltenzahl, null, null, $"{zeilen.Count} ≠ {kopf.Count}");
            }
            else
            {
                Zeile();
            }

            sammler.Schliesse();
        }

        return new(null, null);

        void Zeile()
        {
            var name = zeilen[measure].Trim();
            if (name.Length is 0 or > LaengstesMerkmal)
            {
                sammler.Weise(Zeilengrund.Merkmal, measure, kopf[measure], name);
                return;
            }

            var code = area is { } key ? zeilen[key].Trim() : "";
            code = code.Length == 0 ? sammler.Auftrag.Eigenes?.Code ?? "" : code;
            var region = sammler.FindeRegion(code);
            if (!sammler.Will(region, area ?? measure, "AGS", code))
            {
                return;
            }

            var column = day is { } at && zeilen[at].Trim().Length > 0 ? at : year ?? day!.Value;
            if (Zeit(sammler, zeilen[column], istStichtag: column == day) is not { } when)
            {
                sammler.Weise(Zeilengrund.Zeit, column, kopf[column], zeilen[column]);
                return;
            }

            var part = Gliederung.Insgesamt;
            foreach (var trait in traits.OfType<int>())
            {
                if (Merkmal.Lies(zeilen[trait]) is not { } known)
                {
                    sammler.Weise(Zeilengrund.Merkmal, trait, kopf[trait], zeilen[trait]);
                    return;
                }

                part = known.In(part);
            }

            var called = variant is { } variantAt ? zeilen[variantAt].Trim() : "";
            if (called.Length > LaengsteVariante)
            {
                sammler.Weise(Zeilengrund.Merkmal, variant, kopf[variant!.Value], called);
                return;
            }

            var what = sammler.FindeMessung(name, name, unit is { } unitAt ? zeilen[unitAt].Trim() : null, "");
            sammler.Nimm(region, what, part, when, kopf.Feld(zeilen, value), variante: called.Length == 0 ? null : called);
        }
    }

    // A workbook keeps days as numbers since 1899.
    private static Zeitbezug? Zeit(Sammler sammler, string text, bool istStichtag) =>
        istStichtag && text.Length == 5 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? sammler.FindeZeit(DateOnly.FromDateTime(DateTime.FromOADate(number)).ToString("O", CultureInfo.InvariantCulture))
            : sammler.FindeZeit(text.Trim());
}
