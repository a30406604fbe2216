using System.Globalization;
using System.Text;

namespace Daks.Tests.Shared;

/// <summary>Tables as the Regionaldatenbank shapes them: which dimensions, which measures, which unit. The figures are invented.</summary>
/// <remarks>A table not named here has the rows of the population by sex. The code of 33111 and those of the ages of mothers and of people moving are not known to us, so they are invented ones.</remarks>
internal static class Genesistabellen
{
    private const string Kopf = "statistics_code;statistics_label;time_code;time_label;time;1_variable_code;1_variable_label;1_variable_attribute_code;1_variable_attribute_label";

    private static readonly (string Code, string Label)[] Geschlechter = [("", "Insgesamt"), ("GESM", "männlich"), ("GESW", "weiblich")];
    private static readonly (string Code, string Label)[] Nationen = [("", "Insgesamt"), ("NATA", "ausländisch"), ("NATD", "deutsch")];
    private static readonly int[] Klassen = [0, 3, 6, 10, 15, 18, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 75];

    /// <summary>A table in the current layout, with LF and no quotes.</summary>
    public static string Csv(string table, string variable, IEnumerable<string> areas, int first, int last)
    {
        var (dimensions, measures) = Aufbau(table);
        var isDay = table[..5] is "12411" or "13111" or "33111";
        var csv = new StringBuilder(Kopf);
        for (var number = 2; number < dimensions.Length + 2; number++)
        {
            csv.Append(CultureInfo.InvariantCulture, $";{number}_variable_code;{number}_variable_label;{number}_variable_attribute_code;{number}_variable_attribute_label");
        }

        csv.Append(";value;value_unit;value_variable_code;value_variable_label\n");
        foreach (var area in areas)
        {
            for (var year = first; year <= last; year++)
            {
                foreach (var parts in Teile(dimensions))
                {
                    foreach (var (code, label, unit, value) in measures)
                    {
                        var share = parts.Aggregate(1m, (all, part) => all * part.Anteil);
                        csv.Append(CultureInfo.InvariantCulture, $"{table[..5]};Statistik;{(isDay ? "STAG;Stichtag" : "JAHR;Jahr")};{year}{(isDay ? "-12-31" : "")};{variable};Gebiete;{area};Ort");
                        foreach (var part in parts)
                        {
                            csv.Append(CultureInfo.InvariantCulture, $";{part.Variable};{part.Variable};{part.Code};{part.Label}");
                        }

                        csv.Append(CultureInfo.InvariantCulture, $";{Math.Round((value + year) * share)};{unit};{code};{label}\n");
                    }
                }
            }
        }

        return csv.ToString();
    }

    private static (Teil[][] Dimensionen, (string Code, string Label, string Einheit, decimal Wert)[] Werte) Aufbau(string table) => table[..8] switch
    {
        "12411-02" => ([Geschlecht, Alter], [Bevoelkerung]),
        "12411-04" => ([Geschlecht, Altersjahre], [Bevoelkerung]),
        "12612-91" => ([], [("BEV901", "Lebendgeborene", "Anzahl", -1_860)]),
        "12612-93" => ([Mutter], [("BEV001", "Lebendgeborene", "Anzahl", -1_860)]),
        "12613-91" => ([], [("BEV902", "Gestorbene", "Anzahl", -1_770)]),
        "12711-01" => ([Geschlecht, Wandernde], [("BEV085", "Zuzüge über die Kreisgrenzen", "Anzahl", -900), ("BEV086", "Fortzüge über die Kreisgrenzen", "Anzahl", -1_000)]),
        "12711-91" => table.EndsWith('4')
            ? ([], [("BEV085", "Zuzüge über die Kreisgrenzen", "Anzahl", -900), ("BEV086", "Fortzüge über die Kreisgrenzen", "Anzahl", -1_000)])
            : ([], [("BEV981", "Zuzüge über Gemeindegrenzen", "Anzahl", -900), ("BEV982", "Fortzüge über Gemeindegrenzen", "Anzahl", -1_000)]),
        "13111-01" => ([Nation, Geschlecht], [("ERW032", "Sozialversicherungspfl. Beschäftigte (Arbeitsort)", "Anzahl", 5_000)]),
        "33111-01" => ([[new("ADVNU", "", "Insgesamt", 1), new("ADVNU", "ADVNU1", "Siedlung", 0.2m)]], [("X33111", "Bodenfläche", "ha", 5_800)]),
        _ => ([Geschlecht], [table.StartsWith("12411", StringComparison.Ordinal) ? Bevoelkerung : ("BEV001", "Lebendgeborene", "Anzahl", -1_860)]),
    };

    private static (string, string, string, decimal) Bevoelkerung => ("BEVSTD", "Bevölkerungsstand", "Anzahl", 19_420);

    private static Teil[] Geschlecht => [.. Geschlechter.Select((one, at) => new Teil("GES", one.Code, one.Label, at == 0 ? 1 : 0.5m))];

    private static Teil[] Nation => [.. Nationen.Select((one, at) => new Teil("NAT", one.Code, one.Label, at == 0 ? 1 : at == 1 ? 0.1m : 0.9m))];

    private static Teil[] Alter =>
    [
        new("ALTX20", "", "Insgesamt", 1),
        .. Klassen.Select((from, at) => new Teil("ALTX20", at + 1 < Klassen.Length ? $"ALT{from:000}B{Klassen[at + 1]:00}" : $"ALT{from:000}UM", $"ab {from}", 1m / Klassen.Length)),
    ];

    private static Teil[] Altersjahre =>
    [
        new("ALTX79", "", "Insgesamt", 1),
        .. Enumerable.Range(0, 90).Select(age => new Teil("ALTX79", $"ALT{age:000}", $"{age} Jahre", 1m / 91)),
        new("ALTX79", "ALT090UM", "90 Jahre und mehr", 1m / 91),
    ];

    private static Teil[] Mutter => Gruppen("ALTMT6", "unter 20 Jahre", "20 bis unter 25 Jahre", "25 bis unter 30 Jahre", "30 bis unter 35 Jahre", "35 bis unter 40 Jahre", "40 Jahre und mehr");

    private static Teil[] Wandernde => Gruppen("ALTW06", "unter 18 Jahre", "18 bis unter 25 Jahre", "25 bis unter 30 Jahre", "30 bis unter 50 Jahre", "50 bis unter 65 Jahre", "65 Jahre und mehr");

    private static Teil[] Gruppen(string variable, params string[] labels) =>
        [new(variable, "", "Insgesamt", 1), .. labels.Select((label, at) => new Teil(variable, $"{variable}{at + 1}", label, 1m / labels.Length))];

    private static IEnumerable<Teil[]> Teile(Teil[][] dimensions) => dimensions.Aggregate(
        (IEnumerable<Teil[]>)[[]], (all, dimension) => all.SelectMany(parts => dimension.Select(part => (Teil[])[.. parts, part])));

    /// <param name="Anteil">Of the whole.</param>
    private sealed record Teil(string Variable, string Code, string Label, decimal Anteil);
}
