using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;

namespace Daks.App.Tests.Tab;

/// <summary>Figures of places of any size, as imports would bring them.</summary>
internal static class Ortszahlen
{
    // Domain guide 5.5: Musterstadt, 19,420 people.
    private static readonly decimal[] Maennlich = [430, 450, 460, 480, 440, 470, 520, 560, 580, 590, 640, 820, 850, 720, 560, 410, 330, 230];
    private static readonly decimal[] Weiblich = [410, 430, 435, 445, 390, 430, 500, 550, 570, 585, 645, 815, 865, 760, 630, 500, 450, 470];

    public static ImportLauf Vorlage(string id = "amt") =>
        Musterzahlen.Lauf with { Id = id, Pruefsumme = id, Format = Importformat.Vorlage, Quelle = "Eigene Angaben", Lizenz = null };

    public static ImportLauf Register => Musterzahlen.Lauf with { Id = "register", Pruefsumme = "register", Format = Importformat.Register, Quelle = "Melderegister der Kommune", Lizenz = null };

    public static Zeitreihe Einwohner(string ags, int jahr, decimal zahl, string import = "musterzahlen") => Einwohner(ags, null, import, (jahr, zahl));

    /// <param name="variante">Null for what was counted.</param>
    public static Zeitreihe Einwohner(string ags, string? variante, string import, params (int Jahr, decimal Zahl)[] werte) => new()
    {
        Schluessel = new(Messgroessen.Bevoelkerung, Gebiet.Aus(ags)!.Value, Gliederung.Insgesamt),
        Werte = [.. werte.Select(wert => new Reihenwert(Ende(wert.Jahr), Angabe.Von(wert.Zahl), Zensusbasis.Zensus2022))],
        Herkunft = Herkunft(import),
        Variante = variante,
    };

    /// <summary>So many people, as old as those of Musterstadt, by groups of five years; in every year the same.</summary>
    public static IReadOnlyList<Zeitreihe> Alter(string gebiet, decimal einwohner, params int[] jahre) => Zusammen(jahre.Select(jahr => Altersreihen.Von(
        new Altersaufbau(
            Altersaufbau.Fuenfjahresgruppen(85),
            [.. Maennlich.Select(people => Math.Round(people * einwohner / 19_420))],
            [.. Weiblich.Select(people => Math.Round(people * einwohner / 19_420))]),
        Gebiet.Aus(gebiet)!.Value,
        Ende(jahr),
        Zensusbasis.Keine,
        Herkunft("register"))));

    /// <summary>The same by single years of age up to 90.</summary>
    public static IReadOnlyList<Zeitreihe> Altersjahre(string gebiet, decimal jeAlter, int jahr)
    {
        Altersgruppe[] gruppen = [.. Enumerable.Range(0, 90).Select(age => new Altersgruppe(age, age + 1)), new(90, null)];
        return Altersreihen.Von(
            new Altersaufbau(gruppen, [.. gruppen.Select(_ => jeAlter)], [.. gruppen.Select(_ => jeAlter)]),
            Gebiet.Aus(gebiet)!.Value,
            Ende(jahr),
            Zensusbasis.Keine,
            Herkunft("register"));
    }

    private static IReadOnlyList<Zeitreihe> Zusammen(IEnumerable<IReadOnlyList<Zeitreihe>> jahre) =>
    [
        .. jahre.SelectMany(reihen => reihen)
            .GroupBy(reihe => reihe.Schluessel)
            .Select(gruppe => gruppe.First() with { Werte = [.. gruppe.SelectMany(reihe => reihe.Werte).OrderBy(wert => wert.Zeit)] }),
    ];

    private static Zeitbezug Ende(int jahr) => Zeitbezug.Am(new DateOnly(jahr, 12, 31));

    private static Herkunft Herkunft(string import) => new(import == "register" ? "Melderegister der Kommune" : Musterzahlen.Quelle, null, null, new DateOnly(2027, 1, 11), import);
}
