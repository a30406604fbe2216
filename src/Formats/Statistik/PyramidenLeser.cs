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
    private const string Unbekannt = ".";

    public override Zahlenweise Weise => Zahlenweise.OhneTausender;

    public override async Task<Tabellenangabe> LiesAsync(IZeilen zeilen, Sammler sammler)
    {
        var kopf = await LiesKopfAsync(zeilen).ConfigureAwait(false);
        var (variant, year, sex) = (kopf.Pflicht("Variante"), kopf.Pflicht("Simulationsjahr"), kopf.Pflicht("mw"));
        var ages = Spalten(kopf);
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

            foreach (var (column, age) in ages)
            {
                var field = kopf.Feld(zeilen, column);
                sammler.Nimm(region, measure, new(part.Value, age), when, field.Text.Length > 0 ? field : field with { Text = Unbekannt }, faktor: Tausend, variante: name == Vergangenheit ? null : name);
            }
        }).ConfigureAwait(false);
        sammler.Vervollstaendige([.. ages.Select(one => one.Alter).Where(age => age != Altersgruppe.Alle).OrderBy(age => age.Von)]);
        return new("12421", last switch
        {
            2021 => "15. koordinierte Bevölkerungsvorausberechnung",
            2024 => "16. koordinierte Bevölkerungsvorausberechnung",
            _ => "Bevölkerungsvorausberechnung",
        });
    }

    private static (int Spalte, Altersgruppe Alter)[] Spalten(Kopf kopf)
    {
        var columns = new List<(int, Altersgruppe)> { (kopf.Pflicht("Bev"), Altersgruppe.Alle) };
        for (var column = 0; column < kopf.Count; column++)
        {
            if (kopf[column].Split('_') is ["Bev", var from, var to]
                && int.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var first)
                && int.TryParse(to, NumberStyles.None, CultureInfo.InvariantCulture, out var end) && end > first)
            {
                columns.Add((column, new(first, end)));
            }
        }

        return [.. columns];
    }
}
