using System.Globalization;
using Daks.Core.Kommunalprofile;
using Daks.Core.Vorausberechnungen;

namespace Daks.Core.Tests.Vorausberechnungen;

/// <summary>Populations and assumptions of the worked examples (domain guide 5.3 and 5.5).</summary>
internal static class Aufbauten
{
    public static Ueberlebensanteile Ueberleben { get; } = new(
        Zahlen(".9994 .9996 .9992 .9982 .9980 .9976 .9965 .9944 .9913 .9861 .9766 .9602 .9354 .9020 .8534 .7766 .6258 .3724"),
        Zahlen(".9995 .9997 .9995 .9992 .9992 .9988 .9980 .9969 .9951 .9920 .9867 .9779 .9635 .9431 .9077 .8467 .7133 .4279"),
        .9968m,
        .9973m);

    public static IReadOnlyList<decimal> Geburtenraten { get; } = Zahlen("0 0 0 .0065 .0290 .0720 .0940 .0600 .0170 .0015 0 0 0 0 0 0 0 0");

    public static Altersaufbau Musterstadt { get; } = Fuenfjahre(
        "430 450 460 480 440 470 520 560 580 590 640 820 850 720 560 410 330 230",
        "410 430 435 445 390 430 500 550 570 585 645 815 865 760 630 500 450 470");

    public static Schrittannahmen MusterstadtAnnahmen { get; } = new()
    {
        Ueberleben = Ueberleben,
        Geburtenraten = Geburtenraten,
        WanderungMaennlich = Zahlen("20 12 8 -15 -60 10 30 22 10 6 4 2 2 2 1 0 -1 -2"),
        WanderungWeiblich = Zahlen("18 12 8 -25 -75 5 32 22 10 6 4 3 3 3 2 1 0 3"),
    };

    /// <summary>Variant 28 of the 16th coordinated projection: no migration. Thousands.</summary>
    public static Altersaufbau V28In2025 { get; } = Fuenfjahre(
        "1826.7 2060.3 2003.5 2039.0 2210.2 2591.0 2628.4 2927.0 2745.7 2552.1 2502.1 3184.5 3242.5 2643.9 2085.5 1548.0 1141.6 852.1 277.8",
        "1734.7 1962.3 1898.6 1887.1 2035.9 2344.1 2447.6 2793.6 2693.5 2550.3 2518.1 3188.2 3313.2 2844.0 2407.3 1896.4 1569.7 1400.0 638.7");

    public static Altersaufbau V28In2030 { get; } = Fuenfjahre(
        "1593.0 1825.6 2059.5 2001.9 2035.4 2205.8 2584.7 2619.1 2910.5 2721.9 2516.5 2443.5 3057.7 3032.9 2384.8 1779.7 1202.2 714.4 420.8",
        "1511.8 1733.8 1961.8 1897.6 1885.5 2034.2 2341.4 2442.8 2784.9 2680.2 2529.9 2484.7 3117.8 3192.4 2682.1 2185.2 1605.6 1119.7 872.3");

    public static Altersaufbau V28In2035 { get; } = Fuenfjahre(
        "1541.9 1592.1 1824.9 2058.0 1998.7 2031.6 2201.1 2576.5 2605.7 2887.6 2686.7 2462.7 2352.7 2871.5 2752.8 2054.3 1395.9 783.0 394.4",
        "1463.2 1511.0 1733.2 1960.8 1896.1 1884.0 2031.9 2337.1 2435.7 2772.1 2660.0 2498.6 2432.7 3009.4 3019.3 2447.5 1860.6 1181.3 795.0");

    public static Schrittannahmen OhneWanderung(this Schrittannahmen annahmen) => annahmen with
    {
        WanderungMaennlich = [.. annahmen.WanderungMaennlich.Select(_ => 0m)],
        WanderungWeiblich = [.. annahmen.WanderungWeiblich.Select(_ => 0m)],
    };

    public static decimal[] Zahlen(string text) =>
        [.. text.Split(' ').Select(word => decimal.Parse(word, NumberStyles.Float, CultureInfo.InvariantCulture))];

    private static Altersaufbau Fuenfjahre(string maennlich, string weiblich)
    {
        decimal[] men = Zahlen(maennlich), women = Zahlen(weiblich);
        return new Altersaufbau(Altersaufbau.Fuenfjahresgruppen((men.Length - 1) * 5), men, women);
    }
}
