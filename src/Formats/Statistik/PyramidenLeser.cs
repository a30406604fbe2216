using System.Globalization;
using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunalprofile.Statistiken;

namespace Daks.Formats.Statistik;

/// <summary>The data of Destatis' population pyramid (domain guide 5.2): Germany, thousands, a column per year of age.</summary>
/// <remarks>
/// <c>Bev</c> includes the people of 100 and more, whom no column counts: they are what is left of it, so that the ages are
/// whole. Columns are rounded one by one and may sum to a little more than <c>Bev</c>; then nobody is left.
/// </remarks>
internal sealed class PyramidenLeser : Formatleser
{
    private const int Tausend = 1000;
    private const string Vergangenheit = "0";

    public override Zahlenweise Weise => Zahlenweise.OhneTausender;

    public override async Task<Tabellenangabe> LiesAsync(IZeilen zeilen, Sammler sammler)
    {
        var kopf = await LiesKopfAsync(zeilen).ConfigureAwait(false);
        var (variant, year, sex) = (kopf.Pflicht("Variante"), kopf.Pflicht("Simulationsjahr"), kopf.Pflicht("mw"));
        var (total, ages) = (kopf.Pflicht("Bev"), Spalten(kopf));
        var region = sammler.FindeRegion(Gebiet.Deutschland.Code, "Deutschland");
        var measure = sammler.FindeMessung("BEVSTD", "Bevölkerungsstand", "Personen", "12421");
        var last = 0;

        await LiesZeilenAsync(zeilen, kopf, sammler, () =>
        {
            var part = zeilen[sex] switch { "m" => Geschlecht.Maennlich, "w" => Geschlecht.Weiblich, _ => (Geschlecht?)null };
            if (part is null)
            {
                sammler.Weise(Zeilengrund.Merkmal, sex, kopf[sex], zeilen[sex]);
            }

            // The figures are those of the year's end.
            if (sammler.FindeZeit($"{zeilen[year].Trim()}-12-31") is not { } when)
            {
                sammler.Weise(Zeilengrund.Zeit, year, kopf[year], zeilen[year]);
                return;
            }

            var name = zeilen[variant].Trim();
            last = name == Vergangenheit ? Math.Max(last, when.Jahr) : last;
            if (part is null || !sammler.Will(region, variant, kopf[variant], region.Gebiet!.Value.Code))
            {
                return;
            }

            Nimm(part.Value, when, name == Vergangenheit ? null : name);
        }).ConfigureAwait(false);
        sammler.ErgaenzeBeide();
        return new("12421", last switch
        {
            2021 => "15. koordinierte Bevölkerungsvorausberechnung",
            2024 => "16. koordinierte Bevölkerungsvorausberechnung",
            _ => "Bevölkerungsvorausberechnung",
        });

        void Nimm(Geschlecht part, Zeitbezug when, string? name)
        {
            var whole = kopf.Feld(zeilen, total);
            var rest = Wert(whole);
            if (whole.Text.Length > 0)
            {
                sammler.Nimm(region, measure, new(part, Altersgruppe.Alle), when, whole, faktor: Tausend, variante: name);
            }

            // The oldest years may be left empty, in the middle of the file too: they belong to those no column counts.
            var end = 0;
            foreach (var (column, age) in ages)
            {
                var field = kopf.Feld(zeilen, column);
                if (field.Text.Length > 0)
                {
                    sammler.Nimm(region, measure, new(part, age), when, field, faktor: Tausend, variante: name);
                    (rest, end) = age.Von == end ? (rest - Wert(field), age.Bis!.Value) : (null, end);
                }
            }

            if (rest is { } left && end > 0)
            {
                sammler.NimmErrechnet(region, measure, new(part, new(end, null)), when, whole, Math.Max(0, left) * Tausend, name);
            }
        }

        decimal? Wert(Feld field) => Zahltext.Lies(field.Text, tausender: false)?.Angabe.Wert;
    }

    private static (int Spalte, Altersgruppe Alter)[] Spalten(Kopf kopf)
    {
        var columns = new List<(int Spalte, Altersgruppe Alter)>();
        for (var column = 0; column < kopf.Count; column++)
        {
            if (kopf[column].Split('_') is ["Bev", var from, var to]
                && int.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var first)
                && int.TryParse(to, NumberStyles.None, CultureInfo.InvariantCulture, out var end) && end > first)
            {
                columns.Add((column, new(first, end)));
            }
        }

        return [.. columns.OrderBy(one => one.Alter.Von)];
    }
}
